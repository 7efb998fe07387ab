package fr.parvis.territory;

/**
 * A service of the town hall.
 *
 * @param id names it in roles ({@code agent:voirie}) and in reports
 * @param name as residents know it
 * @param phone for residents
 * @param mail where the service reads what is late; never shown to residents
 */
public record Service(String id, Words name, String phone, String mail) {}
