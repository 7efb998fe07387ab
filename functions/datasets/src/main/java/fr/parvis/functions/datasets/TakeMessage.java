package fr.parvis.functions.datasets;

import fr.parvis.domain.Reference;
import fr.parvis.events.DatasetPublished;
import fr.parvis.events.DatasetWithdrawn;
import fr.parvis.events.DomainEvent;
import fr.parvis.events.ReportDecided;
import fr.parvis.events.ReportErased;
import fr.parvis.events.ReportReceived;
import fr.parvis.events.RequestChanged;
import fr.parvis.events.RequestSubmitted;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.ExportRelease;
import fr.parvis.opendata.ExportRelease.Outcome;
import fr.parvis.opendata.lots.TakeFact;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** Says what each message asks for. */
final class TakeMessage {

  private final Territories territories;
  private final Sources sources;
  private final TakeFact takeFact;
  private final Night night;
  private final RebuildDataset rebuild;
  private final ExportRelease export;
  private final Outbox outbox;

  TakeMessage(
      Territories territories,
      Sources sources,
      TakeFact takeFact,
      Night night,
      RebuildDataset rebuild,
      ExportRelease export,
      Outbox outbox) {
    this.territories = territories;
    this.sources = sources;
    this.takeFact = takeFact;
    this.night = night;
    this.rebuild = rebuild;
    this.export = export;
    this.outbox = outbox;
  }

  /**
   * Does what the message asks.
   *
   * @param millisLeft how long the function may still work
   * @param log for what a person asked to know
   */
  void run(Message message, IntSupplier millisLeft, Consumer<String> log) {
    var territory = territories.get();
    switch (message) {
      case Message.Event(var envelope) -> take(envelope.event(), territory);
      case Message.Night _ -> night.run(territory);
      case Message.Rebuild(var dataset) -> log.accept(rebuilt(dataset, territory));
      case Message.Export(var dataset) -> export(dataset, territory, millisLeft);
    }
  }

  private void take(DomainEvent event, Territory territory) {
    switch (event) {
      case ReportReceived _, ReportDecided _, ReportErased _ ->
          ReportFacts.of(sources.reports().get(reference(event)), territory.zoneId())
              .forEach(takeFact::run);
      // Retention may have erased a request before its event arrived; it then counts no more.
      case RequestSubmitted _, RequestChanged _ ->
          sources.requests().find(reference(event)).stream()
              .flatMap(request -> RequestFacts.of(request, territory.zoneId()).stream())
              .forEach(takeFact::run);
      case DatasetPublished _, DatasetWithdrawn _ -> catalogue(territory);
      default -> throw new IllegalArgumentException("Not of the bus's rule: " + event.type());
    }
  }

  /** The catalogue does not wait for its first night: there is something to find at once. */
  private void catalogue(Territory territory) {
    sources.catalogue().agree(territory);
    if (sources.catalogue().isNeverOut(territory)) {
      outbox.send(Message.export("catalogue"));
    }
  }

  private String rebuilt(String dataset, Territory territory) {
    var found = rebuild.run(Datasets.get(dataset), territory);
    return "Rebuilt %s: %d read, %d missing, %d stale, %d superfluous"
        .formatted(dataset, found.read(), found.missing(), found.stale(), found.superfluous());
  }

  private static Reference reference(DomainEvent event) {
    return new Reference(event.aggregate());
  }

  private void export(String dataset, Territory territory, IntSupplier millisLeft) {
    var jurisdiction = territory.communes().getFirst().insee();
    if (export.run(Datasets.get(dataset), jurisdiction, millisLeft) == Outcome.UNFINISHED) {
      outbox.send(Message.export(dataset));
    }
  }
}
