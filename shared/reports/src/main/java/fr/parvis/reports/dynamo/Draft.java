package fr.parvis.reports.dynamo;

import fr.parvis.domain.Place;
import fr.parvis.domain.Reference;
import fr.parvis.events.DomainEvent;
import fr.parvis.follow.Idempotency;
import fr.parvis.reports.Answer;
import fr.parvis.reports.Channel;
import fr.parvis.reports.Filing;
import fr.parvis.reports.Report;
import fr.parvis.reports.Status;
import fr.parvis.reports.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** A report while its item is read, attribute by attribute. */
@NullUnmarked
final class Draft {

  Reference reference;
  String jurisdiction;
  String category;
  String service;
  Channel channel;
  Status status;
  String description;
  Place place;
  Optional<String> personId = Optional.empty();
  String followSecretHash;
  Optional<Idempotency> idempotency = Optional.empty();
  Instant receivedAt;
  Instant dueAt;
  Optional<LocalDate> expectedBy = Optional.empty();
  List<Step> history;
  Optional<Answer> answer = Optional.empty();
  long version;
  DomainEvent event;

  Report report() {
    var filing =
        new Filing(
            reference,
            jurisdiction,
            category,
            service,
            channel,
            description,
            place,
            personId,
            followSecretHash,
            idempotency,
            receivedAt);
    return new Report(filing, status, dueAt, expectedBy, history, answer, version, event);
  }
}
