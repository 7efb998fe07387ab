package fr.parvis.procedures;

import fr.parvis.domain.Reference;
import java.net.URI;

/**
 * Whoever takes money online for the town, such as PayFiP. A provider is asked for the address of
 * its page, and tells by a signed notification that somebody paid; what the person's browser says
 * on its way back counts for nothing. See docs/decisions/0106.
 */
public interface Payments {

  /**
   * What is to be paid.
   *
   * @param reference of the request; names the order at the provider
   * @param cents of euros
   * @param title of the procedure
   * @param back where the provider leads the person back to
   */
  record Order(Reference reference, int cents, String title, URI back) {}

  /**
   * What a provider tells.
   *
   * @param reference of the order
   * @param paid whether the money came; else it was refused or given up
   * @param cents of euros that came
   * @param receipt number in the provider's books
   */
  record Notice(Reference reference, boolean paid, int cents, String receipt) {}

  /** The address of the page where the person pays; the same order again gives a valid one. */
  URI begin(Order order);

  /**
   * What a notification says.
   *
   * @param body as it came
   * @param signature that came with it
   * @throws fr.parvis.domain.Denied when it is not the provider's
   */
  Notice read(String body, String signature);
}
