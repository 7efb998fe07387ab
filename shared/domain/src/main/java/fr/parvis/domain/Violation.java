package fr.parvis.domain;

/**
 * One broken rule of what was sent.
 *
 * @param pointer where, as a JSON pointer in URI fragment form (RFC 6901 section 6): {@code
 *     #/place/lon}; {@code #} is the whole
 * @param code what, as stable kebab-case that pages translate: {@code required}, {@code too-long}
 * @param detail the same in English, for developers; never repeats what was sent
 */
public record Violation(String pointer, String code, String detail) {}
