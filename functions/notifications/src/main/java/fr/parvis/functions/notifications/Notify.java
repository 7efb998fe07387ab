package fr.parvis.functions.notifications;

import fr.parvis.events.PersonRecorded;
import fr.parvis.events.ReportAnswered;
import fr.parvis.events.ReportDecided;
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

  Notify(
      Territories territories,
      TellResident tellResident,
      TellApplicant tellApplicant,
      TellLate tellLate) {
    this.territories = territories;
    this.tellResident = tellResident;
    this.tellApplicant = tellApplicant;
    this.tellLate = tellLate;
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
          // The bus's rules send neither; a resident needs no mail about their own answer.
          case ReportAnswered _, PersonRecorded _ -> {}
        }
      }
    }
  }
}
