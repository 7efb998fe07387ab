package fr.parvis.follow;

/**
 * Recognises a repeated filing.
 *
 * <p>Both are keyed hashes: a body holds a mail address, and a plain hash of it could be guessed.
 *
 * @param keyHash of the caller's Idempotency-Key
 * @param bodyHash of everything the caller sent
 */
public record Idempotency(String keyHash, String bodyHash) {}
