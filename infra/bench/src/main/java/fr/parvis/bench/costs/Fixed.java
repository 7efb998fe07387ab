package fr.parvis.bench.costs;

import fr.parvis.bench.Prices;
import fr.parvis.template.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is paid without anybody coming.
 *
 * @param alarms of the templates, without those behind a condition
 * @param polls requests to ask empty queues
 */
record Fixed(int alarms, double polls) {

  private static final Map<String, String> MONITORING =
      Map.of("OperatorMail", "si@valmerle.example", "ApiId", "api", "RelayFunction", "relay");

  /** Counts them in the checkout's templates, for a territory with sensors or without. */
  static Fixed of(Path root, Prices prices, boolean sensors) {
    var territory =
        Template.read(root.resolve("template.yaml"), territory(Boolean.toString(sensors)));
    var monitoring = Template.read(root.resolve("infra/monitoring.yaml"), MONITORING);
    var alarms =
        Stream.of(territory, monitoring)
            .mapToInt(template -> template.resources("AWS::CloudWatch::Alarm").size())
            .sum();
    var queues =
        territory.eventSources("SQS").stream()
            .filter(source -> source.properties().path("Enabled").asBoolean(true))
            .count();
    return new Fixed(alarms, queues * prices.of("idle-polls-month"));
  }

  private static Map<String, String> territory(String sensors) {
    var anything = "https://anything.example/as-long-as-a-key";
    return Map.of(
        "StaffIssuer", anything,
        "ResidentsIssuer", anything,
        "SiteAddress", anything,
        "MailDomain", anything,
        "FollowKey", anything,
        "SiteKey", anything,
        "Sensors", sensors);
  }
}
