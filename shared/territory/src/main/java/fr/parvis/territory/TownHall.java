package fr.parvis.territory;

/**
 * The human way in, named by every page that asks something of a person.
 *
 * @param phone number of the front desk
 * @param hours when somebody answers
 * @param counter where somebody receives
 */
public record TownHall(String phone, Words hours, Words counter) {}
