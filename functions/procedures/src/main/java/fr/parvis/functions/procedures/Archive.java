package fr.parvis.functions.procedures;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.domain.Language;
import fr.parvis.json.Json;
import fr.parvis.pieces.Piece;
import fr.parvis.procedures.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that a person filed, in one file: a folder for each request. */
final class Archive {

  private final Parts parts;
  private final OwnRequests own;

  Archive(Parts parts, OwnRequests own) {
    this.parts = parts;
    this.own = own;
  }

  /** Gathers the requests; the address gives the file for some minutes. */
  URI of(List<Request> requests, Language language) {
    try {
      var file = Files.createTempFile("archive", ".zip");
      try {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
          for (var request : requests) {
            add(request, language, zip);
          }
          entry(zip, "requests.txt", references(requests).getBytes(UTF_8));
        }
        return parts.stores().files().handOut(name(), file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The archive could not be written", e);
    }
  }

  private void add(Request request, Language language, ZipOutputStream zip) throws IOException {
    var folder = request.reference() + "/";
    entry(zip, folder + "request.json", Json.write(own.whole(request, language)).getBytes(UTF_8));
    if (request.terms().isPresent()) {
      entry(zip, folder + "receipt.pdf", parts.letters().receipt(request));
    }
    if (request.decision().isPresent()) {
      entry(zip, folder + "decision.pdf", parts.letters().decision(request));
    }
    for (var piece : parts.pieces().list(request.reference())) {
      if (piece.state() == Piece.State.KEPT) {
        // The id keeps two files of one name apart.
        var name = folder + piece.id() + "/" + piece.name();
        entry(zip, name, parts.pieces().read(request.reference(), piece.id()));
      }
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String references(List<Request> requests) {
    var text = new StringBuilder();
    requests.forEach(request -> text.append(request.reference()).append('\n'));
    return text.toString();
  }

  /** Nobody guesses it: it stands beside others' uploads. */
  private String name() {
    return "archive-%016x%016x.zip".formatted(parts.random().nextLong(), parts.random().nextLong());
  }
}
