package fr.parvis.local.iot.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which operation a method and a path ask for, as in the service model of AWS. */
final class Operations {
  private record Known(String method, Pattern path, Function<Request, Object> operation) {}

  /** An operation, and what its path names. */
  record Found(Function<Request, Object> operation, String name) {}

  private final List<Known> known;

  Operations(ThingOperations things, CertificateOperations certificates, Endpoint endpoint) {
    known =
        List.of(
            known("GET", "/endpoint", endpoint::describe),
            known("POST", "/things/([^/]+)", things::create),
            known("PUT", "/things/([^/]+)/principals", things::attachPrincipal),
            known("GET", "/things/([^/]+)/principals", things::listPrincipals),
            known("POST", "/keys-and-certificate", certificates::create),
            known("GET", "/certificates/([^/]+)", certificates::describe),
            known("PUT", "/certificates/([^/]+)", certificates::update),
            known("PUT", "/target-policies/([^/]+)", certificates::attachPolicy));
  }

  private static Known known(String method, String path, Function<Request, Object> operation) {
    return new Known(method, Pattern.compile(path), operation);
  }

  Optional<Found> find(String method, String path) {
    for (var candidate : known) {
      var match = candidate.path().matcher(path);
      if (candidate.method().equals(method) && match.matches()) {
        var name = match.groupCount() == 0 ? "" : match.group(1);
        return Optional.of(new Found(candidate.operation(), name));
      }
    }
    return Optional.empty();
  }

  /** What an operation answers that has nothing to say. */
  static Map<String, Object> nothing() {
    return Map.of();
  }
}
