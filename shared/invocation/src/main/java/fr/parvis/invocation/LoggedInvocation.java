package fr.parvis.invocation;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invocation that keeps what is logged, so that a test can tell that nothing personal was. */
public final class LoggedInvocation implements Context {

  private final List<String> logged = new ArrayList<>();
  private final int millisLeft;
  private @Nullable String trace;

  /** An invocation that has ten seconds. */
  public LoggedInvocation() {
    this(10_000);
  }

  /** An invocation that has so much time, always. */
  public LoggedInvocation(int millisLeft) {
    this.millisLeft = millisLeft;
  }

  /** The same, with X-Ray's header. */
  public LoggedInvocation traced(String header) {
    trace = header;
    return this;
  }

  /** What was logged, oldest first. */
  public List<String> logged() {
    return List.copyOf(logged);
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        logged.add(message);
      }

      @Override
      public void log(byte[] message) {
        logged.add(new String(message, StandardCharsets.UTF_8));
      }
    };
  }

  @Override
  public String getAwsRequestId() {
    return "invocation-1";
  }

  @Override
  public @Nullable String getXrayTraceId() {
    return trace;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/DoorFunction";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "DoorFunction";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-3:000000000000:function:DoorFunction";
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return millisLeft;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 512;
  }
}
