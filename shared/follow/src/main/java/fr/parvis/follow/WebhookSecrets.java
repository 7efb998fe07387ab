package fr.parvis.follow;

/**
 * Secrets that deliveries to webhooks are signed with.
 *
 * <p>A secret is derived from the deployment's key and the webhook's id: who gives it out and who
 * signs find the same one, and no table holds it.
 */
public final class WebhookSecrets {

  private final Hmac hmac;

  /**
   * @param key random text of the deployment, the one follow secrets derive from
   */
  public WebhookSecrets(String key) {
    this.hmac = new Hmac(key);
  }

  /** The secret of the webhook of an id. */
  public String of(String webhook) {
    return Hmac.text(hmac.of("webhook", webhook));
  }
}
