package fr.parvis.procedures.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.follow.Idempotency;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.Filing;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the beginning of a request is stored: as a map. */
final class FilingAttribute {

  static final MapAttribute<Filing> FILING =
      new MapAttribute<>(Filing.class, FilingAttribute::write, FilingAttribute::read);

  private FilingAttribute() {}

  private static Map<String, AttributeValue> write(Filing filing) {
    return new Attributes()
        .text("reference", filing.reference().value())
        .text("jurisdiction", filing.jurisdiction())
        .text("procedure", filing.procedure())
        .number("procedureVersion", filing.procedureVersion())
        .text("service", filing.service())
        .text("channel", filing.channel().word())
        .text("agent", filing.agent().orElse(null))
        .text("language", filing.language().tag())
        .bool("account", filing.account())
        .text("followSecretHash", filing.followSecretHash())
        .text("keyHash", filing.idempotency().map(Idempotency::keyHash).orElse(null))
        .text("bodyHash", filing.idempotency().map(Idempotency::bodyHash).orElse(null))
        .instant("createdAt", filing.createdAt())
        .map();
  }

  private static Filing read(Map<String, AttributeValue> map) {
    return new Filing(
        new Reference(required(map, "reference")),
        required(map, "jurisdiction"),
        required(map, "procedure"),
        number(map, "procedureVersion").map(Integer::valueOf).orElseThrow(),
        required(map, "service"),
        Channel.ofWord(required(map, "channel")),
        text(map, "agent"),
        Language.ofTag(required(map, "language")).orElseThrow(),
        map.get("account").bool(),
        required(map, "followSecretHash"),
        text(map, "keyHash").map(key -> new Idempotency(key, required(map, "bodyHash"))),
        Instant.parse(required(map, "createdAt")));
  }
}
