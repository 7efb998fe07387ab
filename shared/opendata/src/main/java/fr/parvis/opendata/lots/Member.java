package fr.parvis.opendata.lots;

/**
 * One fact of a cell.
 *
 * @param subject whose fact: a reference
 * @param value days, where the kind has a value; else 0
 */
public record Member(String subject, long value) {}
