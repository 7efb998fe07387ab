package fr.parvis.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Denied;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Reference;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What a request costs: paid at the counter, or on the page of a provider. */
class PaymentTest {

  private static final URI BACK = URI.create("https://valmerle.example/demande/1");

  private final Samples town =
      Samples.withFee(
          new InMemoryRequests(), "{\"kind\": \"fixed\", \"cents\": 3500, \"first\": true}");
  private final WholeLife life = new WholeLife(town);
  private final RecordPayment record = new RecordPayment(town.requests, town);
  private final Provider provider = new Provider();
  private final PayOnline online = new PayOnline(town.procedures, town.requests, provider, record);
  private final Request draft = life.confirmed(life.saved(town.draft(), WholeLife.ANSWERS));

  @Test
  void sent_isRefused_untilItIsPaid() {
    assertThat(draft.payment().orElseThrow().state()).isEqualTo(Payment.State.DUE);
    assertThatThrownBy(() -> life.sent(draft))
        .isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.code()).isEqualTo("payment-due"));
    var paid = noted("paid", "R-2026-117");
    assertThat(paid.payment().orElseThrow().receipt()).contains("R-2026-117");
    assertThat(life.sent(paid).status()).isEqualTo(Status.SUBMITTED);
  }

  @Test
  void noted_changesNothing_whenItIsNotedAgain_andRefusesAnother() {
    var paid = noted("paid", "R-1");
    assertThat(noted("paid", "R-1")).isEqualTo(paid);
    assertThatThrownBy(() -> noted("paid", "R-2")).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> noted("waived", "RSA")).isInstanceOf(Conflict.class);
    assertThat(noted("refunded", "A-1").payment().orElseThrow().state())
        .isEqualTo(Payment.State.REFUNDED);
  }

  @Test
  void noted_waives_andSaysWhy() {
    assertThatThrownBy(() -> noted("waived", " ")).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> noted("due", "x")).isInstanceOf(Invalid.class);
    var waived = noted("waived", "Association");
    assertThat(life.sent(waived).payment().orElseThrow().state()).isEqualTo(Payment.State.WAIVED);
    assertThatThrownBy(() -> noted("refunded", "A-1")).isInstanceOf(Conflict.class);
  }

  @Test
  void noted_isRefused_whenItCostsNothing() {
    var free = new Samples();
    var command = new RecordPayment.Command("paid", "R-1");
    assertThatThrownBy(() ->
            new RecordPayment(free.requests, free)
                .run(free.draft().reference(), WholeLife.AGENT, command))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void online_isPaid_onceTheProviderSaysSo_andAgainChangesNothing() {
    var page = online.begin(draft.reference(), town.secret(draft), BACK);
    assertThat(page).hasToString("https://pay.example/" + draft.reference() + "?cents=3500");
    assertThat(online.confirm(notice("refused", 3500), Provider.SIGNATURE)).isEqualTo(draft);
    var paid = online.confirm(notice("paid", 3500), Provider.SIGNATURE);
    assertThat(paid.payment().orElseThrow().state()).isEqualTo(Payment.State.PAID);
    assertThat(paid.steps().getLast().who()).isEqualTo(Who.TOWN);
    assertThat(online.confirm(notice("paid", 3500), Provider.SIGNATURE)).isEqualTo(paid);
    assertThatThrownBy(() -> online.begin(draft.reference(), town.secret(draft), BACK))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void online_believesNobodyElse_andNoOtherSum() {
    assertThatThrownBy(() -> online.confirm(notice("paid", 3500), "forged"))
        .isInstanceOf(Denied.class);
    assertThatThrownBy(() -> online.confirm(notice("paid", 1), Provider.SIGNATURE))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> online.begin(draft.reference(), "wrong", BACK))
        .isInstanceOf(Denied.class);
    assertThat(town.requests.get(draft.reference())).isEqualTo(draft);
  }

  private Request noted(String state, String receipt) {
    return record.run(
        draft.reference(), WholeLife.AGENT, new RecordPayment.Command(state, receipt));
  }

  private String notice(String state, int cents) {
    return draft.reference().value() + " " + state + " " + cents;
  }

  /** A provider whose notices are three words, and whose signature is one. */
  private static final class Provider implements Payments {

    static final String SIGNATURE = "signed";

    @Override
    public URI begin(Order order) {
      return URI.create(
          "https://pay.example/%s?cents=%d".formatted(order.reference(), order.cents()));
    }

    @Override
    public Notice read(String body, String signature) {
      if (!signature.equals(SIGNATURE)) {
        throw new Denied("The notification is not the provider's");
      }
      var words = body.split(" ", 3);
      return new Notice(
          new Reference(words[0]), words[1].equals("paid"), Integer.parseInt(words[2]), "P-1");
    }
  }
}
