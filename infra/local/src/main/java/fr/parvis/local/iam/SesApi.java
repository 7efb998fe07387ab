package fr.parvis.local.iam;

import java.util.List;
import java.util.regex.Pattern;

/** SES: a mail is sent by the identity of its sender, here always a domain. */
final class SesApi {
  private static final Pattern DOMAIN = Pattern.compile("@([^>\\s]+)>?\\s*$");

  private SesApi() {}

  static List<Permission> needed(AwsCall call) {
    var sender = DOMAIN.matcher(call.json().path("FromEmailAddress").asText());
    var sends = call.method().equals("POST") && call.path().equals("v2/email/outbound-emails");
    return List.of(
        sends && sender.find()
            ? Permission.of("ses", "SendEmail", "identity/" + sender.group(1))
            : Permission.onNothing("ses", call.method() + " " + call.path()));
  }
}
