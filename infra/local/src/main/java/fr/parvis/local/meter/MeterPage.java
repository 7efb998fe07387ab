package fr.parvis.local.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.LoopbackServer;
import java.io.IOException;

/** What was used until now, as JSON. */
public final class MeterPage implements HttpHandler {
  private final Meter meter;

  /** Shows a meter. */
  public MeterPage(Meter meter) {
    this.meter = meter;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = meter.metered().json().getBytes(UTF_8);
      LoopbackServer.reply(exchange, 200, "application/json", body);
    }
  }
}
