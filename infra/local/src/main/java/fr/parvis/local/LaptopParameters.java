package fr.parvis.local;

import fr.parvis.local.Ports.Service;
import java.util.Map;

/** The values that the template's parameters have on a laptop: the only place that knows them. */
public final class LaptopParameters {
  /** Path of the staff's issuer under the identity service. */
  static final String STAFF = "/staff";

  /** Path of the residents' issuer under the identity service. */
  static final String RESIDENTS = "/residents";

  /** Secret on AWS; here it guards nothing that leaves the laptop. */
  static final String FOLLOW_KEY = "the laptop's key, which everybody knows";

  /** Its site hands requests over as they came, so nothing is sent with it. */
  private static final String SITE_KEY = "the laptop's other key, as well known";

  /** The domain that mails come from. */
  static final String MAIL_DOMAIN = "valmerle.example";

  /** Whoever tries something on a laptop does not wait a minute to see it. */
  static final String SENSORS_WINDOW_SECONDS = "2";

  /** A re-user on the laptop is a server on the laptop. */
  static final String WEBHOOK_HOSTS = "127.0.0.1";

  /** Whoever tries a webhook does not wait five minutes to see the next attempt. */
  static final String WEBHOOK_RETRY_SECONDS = "20";

  private LaptopParameters() {}

  /**
   * The values for these ports.
   *
   * @param serverCa the certificate (PEM) by which devices trust the broker
   */
  public static Map<String, String> of(Ports ports, String serverCa) {
    var identity = ports.address(Service.IDENTITY);
    return Map.of(
        "StaffIssuer",
        identity + STAFF,
        "ResidentsIssuer",
        identity + RESIDENTS,
        "SiteAddress",
        ports.address(Service.SITE).toString(),
        "MailDomain",
        MAIL_DOMAIN,
        "FollowKey",
        FOLLOW_KEY,
        "SiteKey",
        SITE_KEY,
        "DeviceServerCa",
        serverCa,
        "SensorsWindowSeconds",
        SENSORS_WINDOW_SECONDS,
        "WebhookHosts",
        WEBHOOK_HOSTS,
        "WebhookRetrySeconds",
        WEBHOOK_RETRY_SECONDS);
  }
}
