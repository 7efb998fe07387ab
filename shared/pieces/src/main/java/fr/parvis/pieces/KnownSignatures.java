package fr.parvis.pieces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Finds the test file of EICAR, wherever in a content it stands: it shows that what an antivirus
 * finds is refused. It is no protection against real malware (docs/decisions/0096).
 *
 * @see <a href="https://www.eicar.org/download-anti-malware-testfile/">EICAR</a>
 */
public final class KnownSignatures implements Antivirus {

  /** In two halves, lest an antivirus take this class for the test file. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-".concat("ANTIVIRUS-TEST-FILE!$H+H*");

  @Override
  public boolean isInfected(byte[] content) {
    return new String(content, ISO_8859_1).contains(EICAR);
  }
}
