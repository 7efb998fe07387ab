package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Language;
import fr.parvis.domain.Reference;
import java.net.URI;

/** A person pays for their request on a provider's page. */
public final class PayOnline {

  private final Procedures procedures;
  private final Requests requests;
  private final Payments provider;
  private final RecordPayment record;

  /**
   * @param procedures what requests follow
   * @param requests where requests are kept
   * @param provider takes the money
   * @param record notes that it came
   */
  public PayOnline(
      Procedures procedures, Requests requests, Payments provider, RecordPayment record) {
    this.procedures = procedures;
    this.requests = requests;
    this.provider = provider;
    this.record = record;
  }

  /**
   * The page to pay on.
   *
   * @param back where the provider leads the person back to
   * @throws Conflict when nothing is to be paid
   */
  public URI begin(Reference reference, String secret, URI back) {
    var request = requests.get(reference).opened(secret);
    var payment =
        request
            .payment()
            .filter(one -> one.state() == Payment.State.DUE)
            .orElseThrow(() -> new Conflict("nothing-to-pay", "There is nothing to pay"));
    Language language = request.filing().language();
    var title = procedures.of(request).title(language);
    return provider.begin(new Payments.Order(reference, payment.cents(), title, back));
  }

  /**
   * Takes a provider's notification; the same again changes nothing, nor does one of a payment that
   * failed.
   *
   * @throws fr.parvis.domain.Denied when it is not the provider's
   * @throws Conflict when another sum came, or it was paid otherwise meanwhile
   */
  public Request confirm(String body, String signature) {
    var notice = provider.read(body, signature);
    var request = requests.get(notice.reference());
    if (!notice.paid()) {
      return request;
    }
    if (request.payment().filter(due -> due.cents() == notice.cents()).isEmpty()) {
      throw new Conflict("other-sum", "The sum is not what is to be paid");
    }
    return record.paid(notice.reference(), notice.receipt());
  }
}
