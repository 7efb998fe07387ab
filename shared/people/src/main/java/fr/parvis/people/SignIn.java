package fr.parvis.people;

/**
 * An account a person signs in with.
 *
 * <p>Two accounts are never joined because they show the same mail address: FranceConnect forbids
 * it, and an address may change hands.
 *
 * @param issuer who vouches for the account
 * @param subject its id there
 */
public record SignIn(String issuer, String subject) {}
