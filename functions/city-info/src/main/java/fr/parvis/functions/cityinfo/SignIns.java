package fr.parvis.functions.cityinfo;

/**
 * Where people sign in, by OIDC with code and PKCE; nothing of it is secret.
 *
 * @param staff for the town hall's people
 * @param residents for everybody else
 */
public record SignIns(Issuer staff, Issuer residents) {

  /**
   * An OIDC provider.
   *
   * @param issuer its address, as tokens name it
   * @param clientId what the site is called there
   */
  public record Issuer(String issuer, String clientId) {}
}
