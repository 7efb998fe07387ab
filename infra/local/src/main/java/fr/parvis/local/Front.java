package fr.parvis.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.gateway.Gateway;
import fr.parvis.local.meter.Meter;
import fr.parvis.local.meter.Unit;
import java.io.IOException;

/**
 * The one origin that people see: what the content network is on AWS. It sends a request to the
 * API, to the site, or to the runtime's own pages.
 */
final class Front implements AutoCloseable {
  private static final String OWN = "/_local";
  private static final int REQUEST_BYTES = 512 * 1024;

  private final Gateway gateway;
  private final HttpHandler site;
  private final HttpHandler own;
  private final Meter meter;
  private final LoopbackServer server;

  Front(int port, Gateway gateway, HttpHandler site, HttpHandler own, Meter meter) {
    this.meter = meter;
    this.gateway = gateway;
    this.site = site;
    this.own = own;
    server = new LoopbackServer(port, this::serve);
  }

  private void serve(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    try {
      if (path.equals(OWN) || path.startsWith(OWN + "/")) {
        own.handle(exchange);
      } else if (gateway.serves(path)) {
        meter.addSized("api", Unit.API_REQUESTS, length(exchange), REQUEST_BYTES);
        gateway.handle(exchange);
      } else {
        site.handle(exchange);
      }
    } catch (RuntimeException e) {
      // The edge of the runtime: what is not foreseen is told once, here.
      System.err.println("parvis: " + exchange.getRequestMethod() + " " + path + " failed");
      e.printStackTrace();
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
    }
  }

  private static long length(HttpExchange exchange) {
    var length = exchange.getRequestHeaders().getFirst("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  @Override
  public void close() {
    server.close();
  }
}
