package fr.parvis.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.parvis.local.gateway.Gateway;
import java.io.IOException;

/**
 * The one origin that people see: what the content network is on AWS. It sends a request to the
 * API, to the site, or to the runtime's own pages.
 */
final class Front implements AutoCloseable {
  private static final String OWN = "/_local";

  private final Gateway gateway;
  private final HttpHandler site;
  private final HttpHandler own;
  private final LoopbackServer server;

  Front(int port, Gateway gateway, HttpHandler site, HttpHandler own) {
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

  @Override
  public void close() {
    server.close();
  }
}
