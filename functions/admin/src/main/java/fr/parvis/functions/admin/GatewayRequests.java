package fr.parvis.functions.admin;

import com.amazonaws.serverless.exceptions.InvalidRequestEventException;
import com.amazonaws.serverless.proxy.internal.servlet.AwsHttpApiV2HttpServletRequestReader;
import com.amazonaws.serverless.proxy.model.ContainerConfig;
import com.amazonaws.serverless.proxy.model.HttpApiV2ProxyRequest;
import com.amazonaws.services.lambda.runtime.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the gateway's requests. Of a query, a percent sign that escapes nothing stands for itself
 * and a value without a name is overlooked: the container would answer 502 to them, before any code
 * of ours could say what is wrong.
 */
final class GatewayRequests extends AwsHttpApiV2HttpServletRequestReader {

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

  @Override
  public HttpServletRequest readRequest(
      HttpApiV2ProxyRequest request,
      SecurityContext security,
      Context context,
      ContainerConfig config)
      throws InvalidRequestEventException {
    var query = request.getRawQueryString();
    if (query != null) {
      request.setRawQueryString(readable(query));
    }
    return super.readRequest(request, security, context, config);
  }

  private static String readable(String query) {
    return Arrays.stream(query.split("&", -1))
        .filter(pair -> !pair.isEmpty() && !pair.startsWith("="))
        .map(pair -> LONE_PERCENT.matcher(pair).replaceAll("%25"))
        .collect(Collectors.joining("&"));
  }
}
