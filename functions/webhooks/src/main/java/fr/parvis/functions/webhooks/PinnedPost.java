package fr.parvis.functions.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.delayedExecutor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * HTTP/1.1 by hand, for one thing that no client of the JDK does: the connection goes to the
 * network address that was looked at, while certificate and {@code Host} are those of the name. Of
 * the answer only the first line is read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
final class PinnedPost implements Post {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int LONGEST_LINE = 512;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final SSLSocketFactory tls;
  private final Duration patience;

  /**
   * @param tls trusts whom the platform trusts
   * @param patience from the first packet to the end of the answer's first line
   */
  PinnedPost(SSLSocketFactory tls, Duration patience) {
    this.tls = tls;
    this.patience = patience;
  }

  @Override
  public int send(URI address, InetAddress pinned, Map<String, String> headers, String body)
      throws IOException {
    var socket = new Socket();
    var deadline = System.nanoTime() + patience.toNanos();
    // A socket's own timeout begins anew with each byte that drips; this one does not.
    var late = delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    var end = CompletableFuture.runAsync(() -> close(socket), late);
    try (socket;
        var connected = connect(socket, address, pinned)) {
      var content = body.getBytes(UTF_8);
      var out = connected.getOutputStream();
      out.write(head(address, headers, content.length).getBytes(US_ASCII));
      out.write(content);
      out.flush();
      return status(connected);
    } catch (IOException e) {
      throw System.nanoTime() - deadline < 0 ? e : inTime(e);
    } finally {
      end.cancel(false);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IOException inTime(IOException cause) {
    var late = new SocketTimeoutException("no answer in time");
    late.initCause(cause);
    return late;
  }

  private Socket connect(Socket socket, URI address, InetAddress pinned) throws IOException {
    var isTls = "https".equalsIgnoreCase(address.getScheme());
    var port = address.getPort() > 0 ? address.getPort() : isTls ? HTTPS : HTTP;
    socket.connect(new InetSocketAddress(pinned, port));
    return isTls ? secured(socket, address.getHost(), port) : socket;
  }

  /** The certificate must be that of the name, not of the network address. */
  private SSLSocket secured(Socket socket, String host, int port) throws IOException {
    var secured = (SSLSocket) tls.createSocket(socket, host, port, true);
    var parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private static String head(URI address, Map<String, String> headers, int length) {
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("host: ").append(address.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("user-agent: parvis\r\nconnection: close\r\ncontent-length: ");
    return head.append(length).append("\r\n\r\n").toString();
  }

  private static int status(Socket socket) throws IOException {
    var line = STATUS_LINE.matcher(firstLine(socket));
    if (!line.matches()) {
      throw new IOException("not an answer of HTTP/1.1");
    }
    return Integer.parseInt(line.group(1));
  }

  private static String firstLine(Socket socket) throws IOException {
    var line = new StringBuilder();
    InputStream in = socket.getInputStream();
    while (line.length() < LONGEST_LINE) {
      var read = in.read();
      if (read < 0 || read == '\n') {
        break;
      }
      line.append((char) read);
    }
    return line.toString().strip();
  }
}
