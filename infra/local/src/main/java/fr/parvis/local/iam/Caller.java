package fr.parvis.local.iam;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who signed a call, and for which service. Lambda gives each function credentials of its own role
 * with a session token; here the token is the function's name, so that signed addresses tell it
 * too.
 */
record Caller(AwsService service, String function) {
  private static final Pattern SCOPE = Pattern.compile("[^/=]+/\\d{8}/[^/]+/([^/]+)/aws4_request");

  /** Empty when no function signed it, or for a service that is not known here. */
  static Optional<Caller> find(AwsCall call) {
    var scope =
        call.header("authorization")
            .or(() -> Optional.ofNullable(call.query().get("X-Amz-Credential")));
    var token =
        call.header("x-amz-security-token")
            .or(() -> Optional.ofNullable(call.query().get("X-Amz-Security-Token")));
    var service =
        scope
            .map(SCOPE::matcher)
            .filter(match -> match.find())
            .flatMap(match -> AwsService.find(match.group(1)));
    return service.flatMap(known -> token.map(function -> new Caller(known, function)));
  }
}
