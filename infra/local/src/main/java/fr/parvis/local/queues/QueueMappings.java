package fr.parvis.local.queues;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.lambda.Functions;
import fr.parvis.template.Claims;
import fr.parvis.template.EventSource;
import fr.parvis.template.Template;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Every event source of type {@code SQS}: brings the queues' messages to the functions. */
public final class QueueMappings implements Part {
  private final Template template;
  private final Functions functions;
  private final SqsClient sqs;
  private final FailureCauses causes;
  private final List<Thread> pollers = new ArrayList<>();
  private volatile boolean stopped;

  /** The mappings of a template; the queues are up before the start. */
  public QueueMappings(Template template, LaptopSettings settings, Functions functions) {
    this.template = template;
    this.functions = functions;
    this.sqs = new Clients(settings.ports()).sqs(settings.meter(), "mappings");
    this.causes = new FailureCauses(settings.data());
  }

  @Override
  public Claims claims() {
    return Claims.none().with("AWS::Serverless::Function/SQS", QueueMapping.CLAIMS);
  }

  @Override
  public void start() {
    template.eventSources("SQS").stream()
        .filter(source -> source.properties().path("Enabled").asBoolean(true))
        .forEach(this::start);
  }

  /** Why messages failed, by message id. */
  public FailureCauses causes() {
    return causes;
  }

  @Override
  public void close() {
    stopped = true;
    pollers.forEach(Thread::interrupt);
    try {
      for (var poller : pollers) {
        poller.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sqs.close();
    causes.close();
  }

  private void start(EventSource source) {
    QueueMapping.refuseShortVisibility(
        template.withArn(source.properties().path("Queue").asText()), source.function());
    var mapping = QueueMapping.of(source, template);
    for (var number = 1; number <= mapping.concurrency(); number++) {
      var poller = new QueuePoller(mapping, sqs, functions, causes, () -> stopped);
      // Virtual threads: interrupting one ends its long poll, which it would not on a platform
      // thread.
      pollers.add(Thread.ofVirtual().name("queue " + mapping.id() + " " + number).start(poller));
    }
  }
}
