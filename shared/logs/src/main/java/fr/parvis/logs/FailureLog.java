package fr.parvis.logs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/**
 * One line a failure, in Lambda's log: what failed under which id, in which trace, and why. Lambda
 * adds the id of the invocation.
 */
public final class FailureLog {

  /**
   * X-Ray's header: {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8}. It
   * travels with calls of the SDK, so that a request and what followed it share its root.
   */
  private static final Pattern ROOT = Pattern.compile("Root=([0-9a-f-]+)");

  private FailureLog() {}

  /**
   * A failure with its stack trace.
   *
   * @param what {@code "GET /api/public/reports/{reference}, request 5cd7"}; nothing that people
   *     wrote
   */
  public static void write(Context context, String what, Throwable cause) {
    var stack = new StringWriter();
    cause.printStackTrace(new PrintWriter(stack, true));
    write(context, what, stack.toString());
  }

  /** A failure whose stack trace tells nothing, or was told. */
  public static void write(Context context, String what, String cause) {
    var line = "Failed: %s, trace %s: %s".formatted(what, trace(context), cause);
    context.getLogger().log(line, LogLevel.ERROR);
  }

  private static String trace(Context context) {
    var header = context.getXrayTraceId();
    var root = ROOT.matcher(header == null ? "" : header);
    return root.find() ? root.group(1) : "none";
  }
}
