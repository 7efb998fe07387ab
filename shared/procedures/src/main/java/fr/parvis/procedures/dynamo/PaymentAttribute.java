package fr.parvis.procedures.dynamo;

import static fr.parvis.dynamo.Attributes.number;
import static fr.parvis.dynamo.Attributes.required;
import static fr.parvis.dynamo.Attributes.text;

import fr.parvis.dynamo.Attributes;
import fr.parvis.dynamo.MapAttribute;
import fr.parvis.procedures.Payment;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the payment of a request is stored: as a map. */
final class PaymentAttribute {

  static final MapAttribute<Payment> PAYMENT =
      new MapAttribute<>(Payment.class, PaymentAttribute::write, PaymentAttribute::read);

  private PaymentAttribute() {}

  private static Map<String, AttributeValue> write(Payment payment) {
    return new Attributes()
        .number("cents", payment.cents())
        .text("state", payment.state().word())
        .text("receipt", payment.receipt().orElse(null))
        .text("agent", payment.agent().orElse(null))
        .instant("at", payment.at().orElse(null))
        .map();
  }

  private static Payment read(Map<String, AttributeValue> map) {
    return new Payment(
        number(map, "cents").map(Integer::valueOf).orElseThrow(),
        Payment.State.ofWord(required(map, "state")).orElseThrow(),
        text(map, "receipt"),
        text(map, "agent"),
        text(map, "at").map(Instant::parse));
  }
}
