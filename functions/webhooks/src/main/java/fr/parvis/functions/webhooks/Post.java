package fr.parvis.functions.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;

/** Sends a body to an address. */
@FunctionalInterface
interface Post {

  /**
   * Sends, and follows no redirection.
   *
   * @param address whom to speak to
   * @param pinned where that is; no name is resolved again
   * @return the status of the answer
   */
  int send(URI address, InetAddress pinned, Map<String, String> headers, String body)
      throws IOException;
}
