package fr.parvis.functions.datasets;

import static fr.parvis.functions.datasets.ReportFacts.days;
import static fr.parvis.functions.datasets.ReportFacts.month;

import fr.parvis.opendata.lots.CellKey;
import fr.parvis.opendata.lots.Fact;
import fr.parvis.opendata.lots.Kind;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is counted of a request: that it was filed, and that it was decided. */
final class RequestFacts {

  private RequestFacts() {}

  /** A draft has none: the town has not received it. */
  static List<Fact> of(Request request, ZoneId zone) {
    var facts = new ArrayList<Fact>();
    at(request, Step.Kind.SUBMITTED)
        .ifPresent(filed -> {
          facts.add(fact(Kind.FILED, request, filed, 0, zone));
          at(request, Step.Kind.DECIDED)
              .ifPresent(decided ->
                  facts.add(
                      fact(Kind.DECIDED, request, decided, days(filed, decided, zone), zone)));
        });
    return facts;
  }

  private static Optional<Instant> at(Request request, Step.Kind kind) {
    return request.steps().stream().filter(step -> step.kind() == kind).map(Step::at).findFirst();
  }

  private static Fact fact(Kind kind, Request request, Instant at, long value, ZoneId zone) {
    var key = new CellKey(kind, month(at, zone), "", "", request.filing().procedure(), "");
    return new Fact(kind, request.reference().value(), request.version(), Optional.of(key), value);
  }
}
