package fr.parvis.local.iam;

import static java.lang.System.Logger.Level.WARNING;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.LoopbackServer;
import fr.parvis.local.Part;
import fr.parvis.local.Ports;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What functions know as AWS: the one address of all services. A call goes on to its service when
 * the caller's role allows it; else it is refused as AWS refuses it, so that what works here is not
 * refused there.
 */
public final class Gate implements Part {
  private static final System.Logger LOG = System.getLogger(Gate.class.getName());

  private final Ports ports;
  private final BiConsumer<String, String> log;
  private final Access access;
  private final Billing billing;
  private final Map<AwsService, Onward> onward = new EnumMap<>(AwsService.class);
  private @Nullable LoopbackServer server;

  /**
   * The gate before the services of a laptop.
   *
   * @param log writes a line into the log of a function
   */
  public Gate(Template template, LaptopSettings settings, BiConsumer<String, String> log) {
    this.ports = settings.ports();
    this.log = log;
    this.access = new Access(new Roles(template));
    this.billing = new Billing(settings.meter());
  }

  @Override
  public Claims claims() {
    return Roles.claims();
  }

  @Override
  public void start() {
    for (var service : AwsService.values()) {
      onward.put(service, new Onward(ports.address(Service.AWS), ports.of(service.service())));
    }
    server = new LoopbackServer(ports.of(Service.AWS), this::serve);
  }

  /** What functions did and might have done so far. */
  public Access access() {
    return access;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = AwsCall.of(exchange);
      var caller = Caller.find(call).filter(found -> access.knows(found.function()));
      if (call.method().equals("OPTIONS")) {
        // A browser asks before it sends a file; the address is signed for what it asks about.
        var answer = onward.get(AwsService.S3).send(exchange, Onward.asItComes(exchange));
        Onward.answer(exchange, answer, answer.body());
      } else if (caller.isPresent()) {
        serve(exchange, call, caller.get());
      } else {
        Refusal.ofStranger(exchange);
      }
    } catch (InterruptedException e) {
      LOG.log(WARNING, "{0} was cut off: the gate closes", exchange.getRequestURI());
    }
  }

  private void serve(HttpExchange exchange, AwsCall unread, Caller caller)
      throws IOException, InterruptedException {
    var service = caller.service();
    // A file for S3 says nothing of what is asked, and need not fit into memory.
    var isFile = service == AwsService.S3 && !unread.method().equals("POST");
    var body = isFile ? new byte[0] : exchange.getRequestBody().readAllBytes();
    var call = unread.with(body);
    if (refuses(exchange, caller, service.needed(call))) {
      return;
    }
    var sent =
        isFile
            ? Onward.asItComes(exchange)
            : BodyPublishers.ofByteArray(Billing.asking(caller, call));
    try {
      answer(exchange, caller, call, onward.get(service).send(exchange, sent));
    } catch (IOException e) {
      LOG.log(WARNING, service + " did not take a call of " + caller.function(), e);
      Refusal.unavailable(exchange);
    }
  }

  private void answer(
      HttpExchange exchange, Caller caller, AwsCall call, HttpResponse<InputStream> answer)
      throws IOException {
    var service = caller.service();
    try (var body = answer.body()) {
      var missing = service == AwsService.S3 && answer.statusCode() == 404;
      if (missing && refuses(exchange, caller, S3Api.toMiss(call))) {
        return;
      }
      var read = service == AwsService.DYNAMODB ? body.readAllBytes() : new byte[0];
      billing.count(caller, call, answer.statusCode(), new String(read, UTF_8));
      Onward.answer(exchange, answer, read.length == 0 ? body : new ByteArrayInputStream(read));
    }
  }

  private boolean refuses(HttpExchange exchange, Caller caller, List<Permission> needed)
      throws IOException {
    var lacking = access.findLacking(caller.function(), needed);
    if (lacking.isPresent()) {
      var permission = lacking.get();
      log.accept(
          caller.function(),
          "access denied: the role allows no %s on %s"
              .formatted(permission.action(), permission.resource()));
      Refusal.ofPermission(exchange, caller, permission);
    }
    return lacking.isPresent();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    onward.values().forEach(Onward::close);
  }
}
