package fr.parvis.local.iot.rules;

import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.iot.Distribution;
import fr.parvis.local.iot.Publication;
import fr.parvis.local.iot.Publications;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.meter.Meter;
import fr.parvis.local.meter.Unit;
import fr.parvis.template.Claims;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The rules of IoT Core: hands what devices publish to the actions of the rules that want it. Basic
 * Ingest, {@code $aws/rules/RULE/rest}, goes to that rule alone, whatever its FROM says.
 *
 * <p>A message is handed over when {@link #published} returns: the broker acknowledges it then, so
 * that a kill loses nothing that was acknowledged. AWS promises less (docs/decisions/0073).
 */
public final class TopicRules implements Part, Publications {
  private static final System.Logger LOG = System.getLogger(TopicRules.class.getName());
  private static final String TYPE = "AWS::IoT::TopicRule";
  private static final int BASIC_INGEST_LEVELS = 3;

  private final Meter meter;
  private final SqsClient sqs;
  private final DynamoDbClient dynamo;
  private final List<TopicRule> rules;

  /** The rules of a template; refuses what they ask for and is not known here. */
  public TopicRules(Template template, LaptopSettings settings, Functions functions) {
    var clients = new Clients(settings.ports());
    this.meter = settings.meter();
    this.sqs = clients.sqs(settings.meter(), "iot-rules");
    this.dynamo = clients.dynamo();
    var actions = new Actions(template, sqs, dynamo, functions);
    this.rules =
        template.resources(TYPE).stream()
            .filter(TopicRules::isEnabled)
            .map(rule -> TopicRule.of(rule, actions))
            .toList();
  }

  @Override
  public Claims claims() {
    return Claims.none().with(TYPE, TopicRule.claims());
  }

  @Override
  public void start() {
    // Nothing runs until something is published.
  }

  @Override
  public void close() {
    sqs.close();
    dynamo.close();
  }

  @Override
  public void published(Publication publication, Distribution distribution) {
    var levels = TopicFilter.levels(publication.topic());
    if (levels.size() >= BASIC_INGEST_LEVELS && publication.topic().startsWith("$aws/rules/")) {
      ingest(publication, levels, distribution);
      return;
    }
    var message = new Message(publication, levels);
    rules.stream()
        .filter(rule -> rule.statement().from().matches(levels))
        .forEach(rule -> run(rule, message, distribution));
  }

  private void ingest(Publication publication, List<String> levels, Distribution distribution) {
    var name = levels.get(BASIC_INGEST_LEVELS - 1);
    var rule = rules.stream().filter(r -> r.name().equals(name)).findFirst();
    if (rule.isEmpty()) {
      LOG.log(WARNING, "{0}: there is no such rule", publication.topic());
      return;
    }
    var rest = levels.subList(BASIC_INGEST_LEVELS, levels.size());
    run(rule.get(), new Message(publication, rest), distribution);
  }

  private void run(TopicRule rule, Message message, Distribution distribution) {
    meter.add(rule.name(), Unit.IOT_RULES, 1);
    meter.add(rule.name(), Unit.IOT_RULE_ACTIONS, rule.actions().size());
    rule.run(message, distribution);
  }

  private static boolean isEnabled(Resource rule) {
    return !rule.properties().path("TopicRulePayload").path("RuleDisabled").asBoolean();
  }
}
