package fr.parvis.local.iot.control;

import fr.parvis.local.iot.registry.Certificate;
import fr.parvis.local.iot.registry.Registry;
import fr.parvis.local.iot.registry.Thing;
import fr.parvis.template.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The operations on things. */
final class ThingOperations {
  private final Registry registry;

  ThingOperations(Registry registry) {
    this.registry = registry;
  }

  /** CreateThing. Asked again with the same attributes, it answers the same. */
  Map<String, Object> create(Request request) {
    if (!request.name().matches("[a-zA-Z0-9:_-]{1,128}")) {
      throw Refused.invalid("Thing name is not valid: " + request.name());
    }
    refuseUnknown(request);
    var attributes = new HashMap<String, String>();
    request
        .body()
        .at("/attributePayload/attributes")
        .properties()
        .forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
    var asked = new Thing(request.name(), UUID.randomUUID().toString(), attributes);
    var thing = registry.add(asked);
    if (!thing.attributes().equals(asked.attributes())) {
      throw Refused.exists("Thing %s already exists with other attributes".formatted(thing.name()));
    }
    return Map.of("thingName", thing.name(), "thingId", thing.id(), "thingArn", arn(thing));
  }

  private static void refuseUnknown(Request request) {
    for (var key : request.body().properties()) {
      if (!key.getKey().equals("attributePayload")) {
        throw Refused.invalid(key.getKey() + " of CreateThing is not known on the laptop");
      }
    }
  }

  /** AttachThingPrincipal. */
  Map<String, Object> attachPrincipal(Request request) {
    var thing = thing(request);
    var certificate = CertificateOperations.certificate(registry, request.principal());
    registry.change(certificate.id(), known -> known.withThing(thing.name()));
    return Operations.nothing();
  }

  /** ListThingPrincipals, in one page: nobody attaches more than some certificates. */
  Map<String, Object> listPrincipals(Request request) {
    var arns =
        registry.certificatesOf(thing(request).name()).stream()
            .map(Certificate::id)
            .map(CertificateOperations::arn)
            .toList();
    return Map.of("principals", arns);
  }

  private Thing thing(Request request) {
    return registry
        .findThing(request.name())
        .orElseThrow(() -> Refused.notFound("Thing " + request.name() + " does not exist"));
  }

  private static String arn(Thing thing) {
    return "arn:aws:iot:%s:%s:thing/%s".formatted(Names.REGION, Names.ACCOUNT, thing.name());
  }
}
