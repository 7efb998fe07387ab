package fr.parvis.simulator.gateway;

import fr.parvis.senml.SenmlWriter;
import java.util.List;

/** How a gateway sends its packs: each of the ways that a territory takes. */
public enum Form {
  /** SenML in JSON, on the gateway's topic. */
  JSON("dt/parvis/%s/senml"),
  /** SenML in CBOR, on the gateway's topic. */
  CBOR("dt/parvis/%s/senml-cbor"),
  /** SenML in JSON by Basic Ingest: straight to the rule, which costs less. */
  BASIC_INGEST("$aws/rules/parvis_senml/dt/parvis/%s/senml");

  private final String topic;

  Form(String topic) {
    this.topic = topic;
  }

  /** The topic that a thing sends on. */
  public String topic(String thing) {
    return topic.formatted(thing);
  }

  /** Readings as bytes. */
  public byte[] write(String thing, List<SenmlWriter.Reading> readings) {
    var writer = new SenmlWriter(thing + "/");
    return this == CBOR ? writer.cbor(readings) : writer.json(readings);
  }
}
