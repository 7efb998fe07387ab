package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.NotFound;
import fr.parvis.functions.signalements.Parts;
import fr.parvis.http.Operation;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.territory.Category;
import fr.parvis.territory.Commune;
import fr.parvis.territory.Territory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The routes of Open311 GeoReport v2. The gateway sees one variable where the standard has a name
 * and an ending.
 */
public final class Open311 {

  private final Parts parts;

  /** Answers with what the parts keep. */
  public Open311(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  public Map<String, Operation> operations() {
    return Map.of(
        "GET /open311/{discovery}", on("discovery", this::discovery),
        "GET /open311/v2/{resource}", on("resource", this::list),
        "POST /open311/v2/{resource}", on("resource", this::file),
        "GET /open311/v2/services/{service}", on("service", this::service),
        "GET /open311/v2/requests/{request}", on("request", this::one));
  }

  /** What answers an address with an ending. */
  private interface Answer {
    Reply answer(Request request, Resource resource, Format format);
  }

  private static Operation on(String variable, Answer answer) {
    Operation operation =
        request -> {
          var resource = Resource.of(request.path(variable));
          var format = resource.format().orElseThrow(() -> new NotFound("Ask for .xml or .json"));
          return answer.answer(request, resource, format);
        };
    return operation.failingAs((request, problem) ->
        Errors.reply(problem, Resource.of(request.path(variable)).answerFormat()));
  }

  private Reply discovery(Request request, Resource resource, Format format) {
    expect(resource.name().equals("discovery") && format != Format.GEOJSON);
    return reply(200, Discovery.document(parts.site(), parts.territories().get()), format);
  }

  private Reply list(Request request, Resource resource, Format format) {
    var jurisdictions = jurisdictions(request.query("jurisdiction_id"));
    return switch (resource.name()) {
      case "services" -> {
        expect(format != Format.GEOJSON);
        yield reply(200, Services.list(parts.territories().get()), format);
      }
      case "requests" -> new Requests(parts).list(request, jurisdictions, format);
      default -> throw noSuchAddress();
    };
  }

  private Reply service(Request request, Resource resource, Format format) {
    jurisdictions(request.query("jurisdiction_id"));
    expect(format != Format.GEOJSON);
    var category = category(parts.territories().get(), resource.name());
    return reply(200, Services.definition(category), format);
  }

  private Reply one(Request request, Resource resource, Format format) {
    var jurisdictions = jurisdictions(request.query("jurisdiction_id"));
    return new Requests(parts).one(resource.name(), jurisdictions, format);
  }

  private Reply file(Request request, Resource resource, Format format) {
    expect(resource.name().equals("requests") && format != Format.GEOJSON);
    var form = new RequestForm(request.form());
    jurisdictions(form.field("jurisdiction_id"));
    var territory = parts.territories().get();
    var category = category(territory, form.required("service_code"));
    var language = request.acceptsLanguage();
    var command = form.command(category, language);
    var report = parts.fileReport().run(command, form.origin(request), territory);
    var link = parts.secrets().link(report.reference());
    return reply(200, Requests.filed(report, link, language), format);
  }

  static Reply reply(int status, Document document, Format format) {
    return Reply.text(status, format.mediaType(), document.text(format));
  }

  /** INSEE codes: the one that is asked for, or all of the territory. */
  private Set<String> jurisdictions(Optional<String> asked) {
    var all =
        parts.territories().get().communes().stream()
            .map(Commune::insee)
            .collect(Collectors.toSet());
    if (asked.filter(code -> !all.contains(code)).isPresent()) {
      throw new NotFound("jurisdiction_id was not found");
    }
    return asked.map(Set::of).orElse(all);
  }

  private static Category category(Territory territory, String code) {
    return territory.category(code).orElseThrow(() -> new NotFound("service_code was not found"));
  }

  private static void expect(boolean exists) {
    if (!exists) {
      throw noSuchAddress();
    }
  }

  private static NotFound noSuchAddress() {
    return new NotFound("There is no such address");
  }
}
