package fr.parvis.local.iam;

import java.util.List;

/** EventBridge: each event goes to the bus that it names. */
final class EventsApi {
  private static final String SERVICE = "events";

  private EventsApi() {}

  static List<Permission> needed(AwsCall call) {
    return call.operation().equals("PutEvents")
        ? call.json()
            .path("Entries")
            .valueStream()
            .map(entry -> bus(entry.path("EventBusName").asText("default")))
            .distinct()
            .toList()
        : List.of(Permission.onNothing(SERVICE, call.operation()));
  }

  private static Permission bus(String nameOrArn) {
    var name = nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
    return Permission.of(SERVICE, "PutEvents", "event-bus/" + name);
  }
}
