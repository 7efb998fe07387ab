package fr.parvis.territory;

/**
 * Who publishes the territory's data.
 *
 * @param name of the administration
 * @param siret its number, 14 digits
 * @param mail where questions about data are answered
 */
public record Publisher(String name, String siret, String mail) {}
