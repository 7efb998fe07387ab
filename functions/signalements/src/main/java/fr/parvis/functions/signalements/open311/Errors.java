package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.Violation;
import fr.parvis.http.Problem;
import fr.parvis.http.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Failures in the standard's form: a list of code and description, the code being the HTTP status.
 */
final class Errors {

  private static final int BAD_REQUEST = 400;
  private static final int UNPROCESSABLE = 422;

  /** The standard's names of what a filing calls otherwise. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "#/category", "service_code",
          "#/description", "description",
          "#/place", "lat and long",
          "#/place/lon", "long",
          "#/place/lat", "lat",
          "#/place/label", "address_string",
          "#/place/insee", "jurisdiction_id",
          "#/contact/mail", "email");

  private Errors() {}

  static Reply reply(Problem problem, Format format) {
    var status = problem.status() == UNPROCESSABLE ? BAD_REQUEST : problem.status();
    var errors =
        descriptions(problem).stream().map(description -> error(status, description)).toList();
    return Open311.reply(status, new Document("errors", errors), format);
  }

  private static List<String> descriptions(Problem problem) {
    return problem.errors().isEmpty()
        ? List.of(problem.detail())
        : problem.errors().stream().map(Errors::description).toList();
  }

  private static String description(Violation violation) {
    var nowhere = violation.pointer().equals("#/place") && violation.code().equals("required");
    return nowhere
        ? "The request needs lat and long, or address_string"
        : FIELDS.getOrDefault(violation.pointer(), "The request") + ": " + violation.detail();
  }

  private static Map<String, Object> error(int status, String description) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", status);
    error.put("description", description);
    return error;
  }
}
