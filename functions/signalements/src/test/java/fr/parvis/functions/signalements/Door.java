package fr.parvis.functions.signalements;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import fr.parvis.domain.Reference;
import fr.parvis.invocation.Checkout;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.invocation.RecordedEvents;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.reports.InMemoryReports;
import fr.parvis.reports.Reports;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The door of the demo town, on stores in memory, asked by recorded events. */
public final class Door {

  /** A Thursday in Valmerle. */
  public static final Instant NOW = Instant.parse("2026-11-19T09:12:00Z");

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "FOLLOW_KEY", "a key for tests, thirty-two characters at least",
          "SITE_ADDRESS", "https://valmerle.example",
          "ROLES_CLAIM", "parvis_roles");

  private final InMemoryReports reports = new InMemoryReports();
  private final LoggedInvocation context = new LoggedInvocation();
  private final Parts parts;
  private final SignalementsHandler handler;

  /** A door that nobody used. */
  public Door() {
    var clock = InstantSource.fixed(NOW);
    var territories = new InMemoryTerritories();
    territories.put(Territory.parse(Checkout.text("infra/demo/territory.json")));
    parts =
        Parts.of(
            ENVIRONMENT, territories, new InMemoryPeople(clock), reports, clock, new Random(7));
    handler = new SignalementsHandler(parts);
  }

  /** Where the door keeps its reports. */
  public Reports reports() {
    return reports;
  }

  /** What the door's routes use. */
  public Parts parts() {
    return parts;
  }

  /** What was logged: nothing, unless a fault is ours. */
  public List<String> logged() {
    return context.logged();
  }

  /** Sends a recorded event. */
  public APIGatewayV2HTTPResponse send(String name) {
    return sendText(read(name));
  }

  /** Sends a recorded event about a report. */
  public APIGatewayV2HTTPResponse send(String name, Reference reference) {
    var secret = parts.secrets().secret(reference);
    return sendText(
        read(name).replace("REFERENCE", reference.toString()).replace("SECRET", secret));
  }

  /** Sends an event. */
  public APIGatewayV2HTTPResponse sendText(String event) {
    return send(RecordedEvents.request(event));
  }

  /** Sends an event. */
  public APIGatewayV2HTTPResponse send(APIGatewayV2HTTPEvent event) {
    return handler.handleRequest(event, context);
  }

  /** A recorded event, as Lambda reads it. */
  public static APIGatewayV2HTTPEvent event(String name) {
    return RecordedEvents.request(read(name));
  }

  /** The text of a recorded event. */
  public static String read(String name) {
    return RecordedEvents.text(name);
  }
}
