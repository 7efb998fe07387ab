package fr.parvis.pieces;

/** Looks for malware. A deployment may give one of its own; {@link KnownSignatures} is built in. */
public interface Antivirus {

  /** Whether a content must not reach anybody. */
  boolean isInfected(byte[] content);
}
