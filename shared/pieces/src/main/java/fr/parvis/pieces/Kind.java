package fr.parvis.pieces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of files that a town reads. A type is only what the sender says; the first bytes tell
 * whether it is so.
 */
public enum Kind {
  /** Also what scanners make. */
  PDF("application/pdf", ".*%PDF-"),
  /** Photos. */
  JPEG("image/jpeg", "\\xFF\\xD8\\xFF"),
  /** Screens. */
  PNG("image/png", "\\x89PNG\\r\\n\\x1A\\n"),
  /** Photos of newer phones. */
  WEBP("image/webp", "RIFF.{4}WEBP"),
  /** Photos of newer phones. */
  HEIC("image/heic", ".{4}ftyp"),
  /** Texts of LibreOffice. */
  ODT("application/vnd.oasis.opendocument.text", "PK\\x03\\x04"),
  /** Sheets of LibreOffice. */
  ODS("application/vnd.oasis.opendocument.spreadsheet", "PK\\x03\\x04"),
  /** Texts of Word. */
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\\x03\\x04"),
  /** Sheets of Excel. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK\\x03\\x04");

  /** Readers accept a PDF that begins this late. */
  private static final int START = 1024;

  private final String type;
  private final Pattern begins;

  Kind(String type, String begins) {
    this.type = type;
    this.begins = Pattern.compile(begins, Pattern.DOTALL);
  }

  /** The kind of a media type, if we read it. */
  public static Optional<Kind> ofType(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** Whether a content begins as files of this kind do. */
  boolean isKindOf(byte[] content) {
    var length = Math.min(content.length, START);
    return begins.matcher(new String(content, 0, length, ISO_8859_1)).lookingAt();
  }
}
