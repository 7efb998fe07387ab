package fr.parvis.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** SES's {@code SendEmail}: reads a request and judges it as SES does. */
final class SendEmail {
  /** What SES answers instead of taking a mail. */
  static final class Refused extends Exception {
    private final int status;
    private final String type;

    private Refused(int status, String type, String message) {
      super(message);
      this.status = status;
      this.type = type;
    }

    int status() {
      return status;
    }

    String type() {
      return type;
    }
  }

  private static final int MOST_RECIPIENTS = 50;
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[^<>]*<)?([\\p{Graph}&&[^@<>]]+@[\\p{Graph}&&[^@<>]]+\\.\\p{Graph}+?)>?");

  private final String verifiedDomain;
  private final InstantSource clock;

  SendEmail(String verifiedDomain, InstantSource clock) {
    this.verifiedDomain = verifiedDomain;
    this.clock = clock;
  }

  Mail mail(JsonNode request) throws Refused {
    var from = request.path("FromEmailAddress").asText("");
    refuseStrange(request);
    var sender = address(from);
    var domain = sender.substring(sender.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!domain.equals(verifiedDomain)) {
      throw new Refused(
          400,
          "MessageRejected",
          "Email address is not verified. The following identities failed the check in region"
              + " EU-WEST-3: "
              + sender);
    }
    var simple = request.path("Content").path("Simple");
    return new Mail(
        UUID.randomUUID() + "-000000",
        clock.instant(),
        from,
        recipients(request.path("Destination")),
        simple.at("/Subject/Data").asText(""),
        simple.at("/Body/Text/Data").asText(""),
        simple.at("/Body/Html/Data").asText(""));
  }

  private static void refuseStrange(JsonNode request) throws Refused {
    if (request.hasNonNull("ConfigurationSetName")) {
      throw new Refused(
          404,
          "NotFoundException",
          "Configuration set <%s> does not exist."
              .formatted(request.path("ConfigurationSetName").asText()));
    }
    var simple = request.path("Content").path("Simple");
    if (!simple.isObject()) {
      throw badRequest("The laptop takes simple content only, no raw mail and no template.");
    }
    if (simple.at("/Subject/Data").isMissingNode()
        || (simple.at("/Body/Text").isMissingNode() && simple.at("/Body/Html").isMissingNode())) {
      throw badRequest("A subject and a body are required.");
    }
  }

  private static List<String> recipients(JsonNode destination) throws Refused {
    var recipients = new ArrayList<String>();
    for (var kind : List.of("ToAddresses", "CcAddresses", "BccAddresses")) {
      for (var recipient : destination.path(kind)) {
        recipients.add(address(recipient.asText()));
      }
    }
    if (recipients.isEmpty()) {
      throw badRequest("At least one recipient is required.");
    }
    if (recipients.size() > MOST_RECIPIENTS) {
      throw badRequest("Recipient count exceeds 50.");
    }
    return recipients;
  }

  private static String address(String text) throws Refused {
    var matcher = ADDRESS.matcher(text.strip());
    if (!matcher.matches()) {
      throw badRequest("Not an e-mail address: " + text);
    }
    return matcher.group(1);
  }

  private static Refused badRequest(String message) {
    return new Refused(400, "BadRequestException", message);
  }
}
