package fr.parvis.pieces;

import fr.parvis.domain.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files without buckets, for the tests of whoever needs pieces. */
public final class InMemoryPieceFiles implements PieceFiles {

  private static final String ADDRESS = "https://files.example/";

  private final Map<String, byte[]> uploads = new ConcurrentHashMap<>();
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

  /** What a browser would put at the upload's address. */
  public void put(String url, byte[] content) {
    uploads.put(url.substring(ADDRESS.length()), content.clone());
  }

  @Override
  public Upload upload(Reference reference, Piece piece) {
    return new Upload("PUT", ADDRESS + key(reference, piece.id()), Map.of());
  }

  @Override
  public Optional<byte[]> uploaded(Reference reference, String piece) {
    return Optional.ofNullable(uploads.get(key(reference, piece))).map(byte[]::clone);
  }

  @Override
  public void discard(Reference reference, String piece) {
    uploads.remove(key(reference, piece));
  }

  @Override
  public void keep(Reference reference, Piece piece, byte[] content) {
    kept.put(key(reference, piece.id()), content.clone());
  }

  @Override
  public byte[] read(Reference reference, String piece) {
    var content = kept.get(key(reference, piece));
    if (content == null) {
      throw new IllegalStateException("A kept piece has no content");
    }
    return content.clone();
  }

  @Override
  public URI link(Reference reference, Piece piece) {
    return URI.create(ADDRESS + key(reference, piece.id()));
  }

  @Override
  public URI handOut(String name, Path file) {
    try {
      uploads.put(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return URI.create(ADDRESS + name);
  }

  /** What was handed out at an address. */
  public byte[] handedOut(URI address) {
    return uploads.get(address.toString().substring(ADDRESS.length())).clone();
  }

  @Override
  public void erase(Reference reference, String piece) {
    discard(reference, piece);
    kept.remove(key(reference, piece));
  }

  private static String key(Reference reference, String piece) {
    return reference.value() + "/" + piece;
  }
}
