package fr.parvis.territory;

/**
 * A commune of the territory.
 *
 * @param insee its INSEE code, five characters: the jurisdiction of what happens there
 * @param name as its people write it
 */
public record Commune(String insee, String name) {}
