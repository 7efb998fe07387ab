package fr.parvis.local;

import fr.parvis.pieces.PieceFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends files to the addresses that were signed for them, as a browser does. */
final class Uploads implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();

  void send(PieceFiles.Upload upload, byte[] content) {
    var request =
        HttpRequest.newBuilder(URI.create(upload.url()))
            .method(upload.method(), BodyPublishers.ofByteArray(content));
    upload.headers().forEach(request::header);
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("A file of the demo was refused: " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The demo was stopped", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
