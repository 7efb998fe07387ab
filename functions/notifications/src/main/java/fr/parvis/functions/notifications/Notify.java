package fr.parvis.functions.notifications;

import fr.parvis.events.DatasetHeld;
import fr.parvis.events.DatasetLate;
import fr.parvis.events.DatasetPublished;
import fr.parvis.events.DatasetWithdrawn;
import fr.parvis.events.PersonRecorded;
import fr.parvis.events.ReportAnswered;
import fr.parvis.events.ReportDecided;
import fr.parvis.events.ReportErased;
import fr.parvis.events.ReportReceived;
import fr.parvis.events.RequestChanged;
import fr.parvis.events.RequestSubmitted;
import fr.parvis.territory.Territories;

/** Says whom each message concerns. */
final class Notify {

  private final Territories territories;
  private final TellResident tellResident;
  private final TellApplicant tellApplicant;
  private final TellLate tellLate;
  private final TellProducer tellProducer;

  Notify(
      Territories territories,
      TellResident tellResident,
      TellApplicant tellApplicant,
      TellLate tellLate,
      TellProducer tellProducer) {
    this.territories = territories;
    this.tellResident = tellResident;
    this.tellApplicant = tellApplicant;
    this.tellLate = tellLate;
    this.tellProducer = tellProducer;
  }

  void run(Message message) {
    var territory = territories.get();
    switch (message) {
      case Message.LateReportsDue(var at) -> tellLate.run(at, territory);
      case Message.Event(var envelope) -> {
        switch (envelope.event()) {
          case ReportReceived event -> tellResident.run(event, territory);
          case ReportDecided event -> tellResident.run(event, territory);
          case RequestSubmitted event -> tellApplicant.run(event, territory);
          case RequestChanged event -> tellApplicant.run(event, territory);
          case DatasetHeld event -> tellProducer.run(event, territory);
          case DatasetLate event -> tellProducer.run(event, territory);
          // The bus's rules send none; a resident needs no mail about what they did themselves.
          case ReportAnswered _,
              ReportErased _,
              PersonRecorded _,
              DatasetPublished _,
              DatasetWithdrawn _ -> {}
        }
      }
    }
  }
}
