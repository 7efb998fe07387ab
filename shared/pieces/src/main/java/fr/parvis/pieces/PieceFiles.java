package fr.parvis.pieces;

import fr.parvis.domain.Reference;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the content of pieces is: at first where browsers put it, then where it is kept. */
public interface PieceFiles {

  /** How a browser puts a content: this content and no other, within some minutes. */
  Upload upload(Reference reference, Piece piece);

  /** What was put and not looked at yet. */
  Optional<byte[]> uploaded(Reference reference, String piece);

  /** Forgets what was put; harmless when nothing was. */
  void discard(Reference reference, String piece);

  /** Keeps a content that was looked at; the same again changes nothing. */
  void keep(Reference reference, Piece piece, byte[] content);

  /** A kept content. */
  byte[] read(Reference reference, String piece);

  /** An address that gives a kept content for some minutes to whoever has it. */
  URI link(Reference reference, Piece piece);

  /** Forgets a content, put or kept; harmless when there is none. */
  void erase(Reference reference, String piece);

  /**
   * Hands a file out once: it stands where uploads do, and is forgotten with them.
   *
   * @param name of the download, also of the place: letters, digits and dashes
   * @param file what to give
   * @return an address that gives it for some minutes
   */
  URI handOut(String name, Path file);

  /**
   * What a browser sends.
   *
   * @param method of HTTP
   * @param url where to
   * @param headers that it must send as they are
   */
  record Upload(String method, String url, Map<String, String> headers) {}
}
