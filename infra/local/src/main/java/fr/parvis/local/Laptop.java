package fr.parvis.local;

import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.bus.Bus;
import fr.parvis.local.gateway.Gateway;
import fr.parvis.local.iam.Access;
import fr.parvis.local.iam.Gate;
import fr.parvis.local.identity.Identity;
import fr.parvis.local.iot.IotCore;
import fr.parvis.local.iot.registry.Authority;
import fr.parvis.local.iot.rules.TopicRules;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.lambda.Lambda;
import fr.parvis.local.lambda.LambdaSettings;
import fr.parvis.local.lambda.PoolLimits;
import fr.parvis.local.mail.Mail;
import fr.parvis.local.mail.Mails;
import fr.parvis.local.meter.MeterPage;
import fr.parvis.local.meter.Metered;
import fr.parvis.local.objects.Buckets;
import fr.parvis.local.queues.QueueMappings;
import fr.parvis.local.queues.Queues;
import fr.parvis.local.replay.DeadLetters;
import fr.parvis.local.schedule.Schedules;
import fr.parvis.local.site.Site;
import fr.parvis.local.streams.StreamMappings;
import fr.parvis.local.tables.DynamoTables;
import fr.parvis.template.Claims;
import fr.parvis.template.DeployOnly;
import fr.parvis.template.Template;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The whole territory on this machine: every service that the template asks for, the functions, and
 * the one address behind which people find them.
 */
public final class Laptop implements AutoCloseable {
  private final LaptopSettings settings;
  private final WorkingFolder folder;
  private final Lambda lambda;
  private final Gate gate;
  private final Gateway gateway;
  private final Identity identity;
  private final Mails mails;
  private final IotCore iot;
  private final List<Part> services;
  private final List<Part> mappings;
  private final Running running;

  private Laptop(
      LaptopSettings settings,
      Template template,
      WorkingFolder folder,
      Authority authority,
      Running running) {
    this.running = running;
    this.settings = settings;
    this.folder = folder;
    lambda = new Lambda(template, lambdaSettings(settings, folder));
    gate = new Gate(template, settings, lambda::log);
    gateway = new Gateway(template, lambda, InstantSource.system());
    identity = new Identity(template, settings);
    mails = new Mails(settings, LaptopParameters.MAIL_DOMAIN);
    var rules = new TopicRules(template, settings, lambda);
    iot = new IotCore(template, settings, authority, folder.iot(), rules);
    services =
        List.of(
            new DynamoTables(template, settings),
            new Buckets(template, settings),
            new Queues(template, settings),
            new Bus(template, settings),
            new Schedules(template, settings),
            rules,
            identity,
            mails,
            iot,
            gate,
            lambda);
    var letters = new QueueMappings(template, settings, lambda);
    mappings =
        List.of(
            gateway,
            new StreamMappings(template, settings, lambda),
            letters,
            new DeadLetters(template, settings, lambda, letters.causes(), folder.logs()));
  }

  /**
   * Starts everything, and returns when the first request can be answered.
   *
   * @throws fr.parvis.template.TemplateRefused when the template asks for what is not known here
   * @throws CannotStart when a port or the folder is taken
   */
  public static Laptop start(LaptopSettings settings) {
    PortOwner.refuseTaken(settings.ports());
    var running = new Running();
    try {
      var folder = WorkingFolder.open(settings);
      running.add(folder);
      var authority = Authority.in(folder.iot(), InstantSource.system());
      var parameters = LaptopParameters.of(settings.ports(), authority.certificatePem());
      var template = Template.read(settings.root().resolve("template.yaml"), parameters);
      var laptop = new Laptop(settings, template, folder, authority, running);
      laptop.start(template);
      return laptop;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private void start(Template template) {
    claims().check(template);
    running.startTogether(services);
    running.startTogether(mappings);
    iot.open();
    running.add(front());
    folder.announce(settings.ports());
  }

  private Claims claims() {
    return parts().map(Part::claims).reduce(DeployOnly.claims(), Claims::and);
  }

  private Stream<Part> parts() {
    return Stream.concat(services.stream(), mappings.stream());
  }

  private Front front() {
    var ports = settings.ports();
    var pages = new HashMap<String, HttpHandler>();
    parts().filter(Pages.class::isInstance).forEach(part -> pages.putAll(((Pages) part).pages()));
    pages.put("metered", new MeterPage(settings.meter()));
    var site =
        new Site(
            List.of(
                settings.root().resolve("infra/demo/site"), settings.root().resolve("web/dist")),
            ports.address(Service.AWS).toString(),
            ports.address(Service.IDENTITY).toString());
    var own = new LocalPages(lambda, folder.logs(), site().toString(), pages);
    return new Front(ports.of(Service.SITE), gateway, site, own, settings.meter());
  }

  private static LambdaSettings lambdaSettings(LaptopSettings settings, WorkingFolder folder) {
    return new LambdaSettings(
        settings.root(),
        settings.root().resolve("target/parvis/lambda"),
        folder.logs(),
        System.out,
        FunctionVariables.of(settings.ports()),
        PoolLimits.LAPTOP,
        settings.meter());
  }

  /** Address of the site, the one that people open. */
  public URI site() {
    return settings.ports().address(Service.SITE);
  }

  /** Address of a service by its short name: {@code dynamodb}, {@code s3}, {@code sqs}... */
  public URI endpoint(String service) {
    return settings.ports().address(Service.valueOf(service.toUpperCase(Locale.ROOT)));
  }

  /** The functions, to be invoked directly. */
  public Functions functions() {
    return lambda;
  }

  /**
   * A bearer token of a persona of {@code infra/demo/personas.json}.
   *
   * @throws java.util.NoSuchElementException when there is no such persona
   */
  public String token(String persona) {
    return identity.token(persona);
  }

  /** The mails that were sent, the oldest first. */
  public List<Mail> mails() {
    return mails.mails();
  }

  /** What functions did with AWS, and what their roles would have allowed. */
  public Access access() {
    return gate.access();
  }

  /** What was used of AWS until now. */
  public Metered metered() {
    return settings.meter().metered();
  }

  /** How many environments each function has now. */
  public Map<String, Integer> environments() {
    return lambda.environments();
  }

  /** Stops everything, and returns when no child is left. */
  @Override
  public void close() {
    running.close();
  }
}
