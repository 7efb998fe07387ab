package fr.parvis.local.bus;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.local.bus.PutEvents.Event;
import fr.parvis.local.state.DurableMap;
import fr.parvis.template.Claims;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * EventBridge's bus: takes events by {@code PutEvents} and brings them to the queues of the rules
 * that match. An event is on disk before it is acknowledged, and leaves the disk when every queue
 * has it: a kill between the two delivers it again, never loses it.
 */
public final class Bus implements Part {
  private static final System.Logger LOG = System.getLogger(Bus.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TARGET = "AWSEvents.PutEvents";

  private final Template template;
  private final LaptopSettings settings;
  private final DurableMap pending;
  private final SqsClient sqs;
  private final Delivery delivery;
  private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
  private List<Rule> rules = List.of();
  private @Nullable LoopbackServer server;

  /** The bus and the rules of a template. */
  public Bus(Template template, LaptopSettings settings) {
    this.template = template;
    this.settings = settings;
    this.pending = DurableMap.in(settings.data(), "bus");
    this.sqs = new Clients(settings.ports()).sqs(settings.meter(), "rules");
    this.delivery = new Delivery(sqs, InstantSource.system(), Delivery::patience);
  }

  @Override
  public Claims claims() {
    return Claims.none()
        .with("AWS::Events::EventBus", "Description", "Name")
        .with("AWS::Events::Rule", Rule.CLAIMS);
  }

  @Override
  public void start() {
    rules = Rule.of(template);
    pending.entries().forEach((id, kept) -> deliver(restored(id, kept)));
    var putEvents = new PutEvents(buses(), InstantSource.system(), this::keep);
    server =
        new LoopbackServer(
            settings.ports().of(Service.EVENTBRIDGE), exchange -> answer(exchange, putEvents));
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    deliveries.shutdownNow();
    deliveries.close();
    sqs.close();
    pending.close();
  }

  private Set<String> buses() {
    var names =
        template.resources("AWS::Events::EventBus").stream()
            .map(Resource::name)
            .collect(Collectors.toSet());
    names.add("default"); // every account has it
    return names;
  }

  private void answer(HttpExchange exchange, PutEvents putEvents) throws IOException {
    try (exchange) {
      var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (!TARGET.equals(target)) {
        reply(exchange, 400, error("UnknownOperationException", "not known here: " + target));
        return;
      }
      try {
        reply(exchange, 200, putEvents.answer(JSON.readTree(exchange.getRequestBody())));
      } catch (JsonProcessingException e) {
        reply(exchange, 400, error("SerializationException", "the request is not JSON"));
      } catch (PutEvents.Refused e) {
        reply(exchange, 400, error("ValidationException", e.getMessage()));
      } catch (UncheckedIOException e) {
        LOG.log(ERROR, "events could not be kept", e);
        reply(exchange, 500, error("InternalException", "events could not be kept"));
      }
    }
  }

  private static ObjectNode error(String type, String message) {
    return JSON.createObjectNode().put("__type", type).put("message", message);
  }

  private static void reply(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    LoopbackServer.reply(exchange, status, "application/x-amz-json-1.1", bytes);
  }

  private void keep(List<Event> events) {
    var kept = new LinkedHashMap<String, String>();
    for (var event : events) {
      kept.put(event.id(), JSON.createArrayNode().add(event.bus()).add(event.json()).toString());
    }
    pending.putAll(kept);
    events.forEach(this::deliver);
  }

  private static Event restored(String id, String kept) {
    try {
      var parts = JSON.readTree(kept);
      return new Event(id, parts.get(0).asText(), (ObjectNode) parts.get(1));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept event is damaged: " + id, e);
    }
  }

  private void deliver(Event event) {
    var _ =
        deliveries.submit(() -> {
          try {
            toTargets(event);
            pending.remove(event.id());
          } catch (InterruptedException e) {
            LOG.log(DEBUG, "{0} is delivered at the next start", event.id());
          } catch (RuntimeException e) {
            LOG.log(ERROR, event.id() + " is tried again at the next start", e);
          }
        });
  }

  private void toTargets(Event event) throws InterruptedException {
    var body = event.json().toString();
    var since = Instant.now(); // the event's own time is its sender's, and may be long past
    for (var rule : rules) {
      if (rule.bus().equals(event.bus()) && rule.pattern().match(body)) {
        for (var target : rule.targets()) {
          delivery.send(target, body, since);
        }
      }
    }
  }
}
