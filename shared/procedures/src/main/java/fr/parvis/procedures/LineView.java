package fr.parvis.procedures;

import fr.parvis.domain.Language;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request in a list as the JSON API shows it. */
public final class LineView {

  private final RequestLine request;
  private final ProcedureDocument document;
  private final Territory territory;
  private final Language language;

  /**
   * @param request what is shown
   * @param document the version of the procedure that it follows
   * @param territory the settings
   * @param language of the words that the town wrote
   */
  public LineView(
      RequestLine request, ProcedureDocument document, Territory territory, Language language) {
    this.request = request;
    this.document = document;
    this.territory = territory;
    this.language = language;
  }

  /** Which procedure it follows. */
  public record ProcedureName(String id, int version, String title) {}

  /** Who answers, and where to phone. */
  public record ServiceName(String id, String name, String phone) {}

  /** What silence means, and from when on. */
  public record SilenceMeans(Silence.Means means, Instant at) {}

  /** What a list shows. */
  public Map<String, Object> shown() {
    var filing = request.filing();
    var view = new LinkedHashMap<String, Object>();
    view.put("reference", request.reference());
    view.put(
        "procedure",
        new ProcedureName(filing.procedure(), filing.procedureVersion(), document.title(language)));
    view.put("status", request.status());
    view.put("page", request.page());
    view.put("version", request.version());
    view.put("createdAt", filing.createdAt());
    view.put("updatedAt", request.updatedAt());
    view.put("expiresAt", request.expiresOn().map(this::endOf));
    view.put("submittedAt", request.terms().map(Terms::submittedAt));
    view.put("dueAt", request.terms().map(terms -> endOf(terms.lastDay())));
    view.put("silence", silence());
    view.put("service", service());
    view.put("next", NextStep.of(request));
    view.put("onBehalf", filing.channel().isOnBehalf());
    return view;
  }

  private Optional<SilenceMeans> silence() {
    return request
        .terms()
        .filter(terms -> request.status().isOpen() && terms.stoppedOn().isEmpty())
        .flatMap(terms ->
            terms
                .silence()
                .map(rule ->
                    new SilenceMeans(
                        rule.means(),
                        terms
                            .silenceOn()
                            .orElseThrow()
                            .plusDays(1)
                            .atStartOfDay(zone())
                            .toInstant())));
  }

  /** A service that left the settings keeps its id, and the town hall answers for it. */
  private ServiceName service() {
    return territory
        .service(request.filing().service())
        .map(known -> new ServiceName(known.id(), known.name().in(language), known.phone()))
        .orElseGet(() ->
            new ServiceName(
                request.filing().service(),
                request.filing().service(),
                territory.contact().phone()));
  }

  private Instant endOf(LocalDate day) {
    return Deadline.endOf(day, zone());
  }

  private ZoneId zone() {
    return territory.zoneId();
  }
}
