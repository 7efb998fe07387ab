package fr.parvis.reusers;

import fr.parvis.domain.Invalid;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where webhooks may go: by https to a host of the open internet. A stranger names the address, and
 * we send from inside the cloud: without these rules they could have us call our own machines.
 *
 * <p>A name is resolved once, every address of it must be open, and the delivery goes to the
 * address that was looked at: a name that changes between the look and the call changes nothing.
 */
public final class WebhookAddresses {

  private static final String POINTER = "#/address";
  private static final int LONGEST = 500;
  private static final int HTTPS = 443;
  private static final int LAST_RESERVED = 1023;
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  private final Resolver resolver;
  private final Set<String> exempt;

  /**
   * @param resolver asks for the addresses of a name
   * @param exempt hosts that may be anywhere, and be spoken to without TLS: a parameter of the
   *     deployment, empty but on a laptop
   */
  public WebhookAddresses(Resolver resolver, Set<String> exempt) {
    this.resolver = resolver;
    this.exempt = Set.copyOf(exempt);
  }

  /**
   * The rules with the names that everybody knows.
   *
   * @param exempt the parameter of the deployment: hosts, separated by commas; may be empty
   */
  public static WebhookAddresses ofTheInternet(String exempt) {
    var hosts = Arrays.stream(exempt.split("[, ]+", -1)).filter(host -> !host.isEmpty());
    return new WebhookAddresses(InetAddress::getAllByName, hosts.collect(Collectors.toSet()));
  }

  /** Asks for the addresses of a name. */
  @FunctionalInterface
  public interface Resolver {

    /**
     * All addresses of a name.
     *
     * @throws UnknownHostException when it has none
     */
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /**
   * Reads an address that somebody sent.
   *
   * @throws Invalid when it is none that webhooks may go to
   */
  public URI parse(String text) {
    try {
      var address = new URI(text.strip());
      check(text.length() <= LONGEST, "too-long", "has at most 500 characters");
      check(address.getRawUserInfo() == null, "credentials", "holds no name or password");
      check(address.getRawFragment() == null, "fragment", "holds no fragment");
      check(address.getHost() != null, "not-an-address", "is an https address");
      open(address);
      return address;
    } catch (URISyntaxException e) {
      throw invalid("not-an-address", "is an https address");
    }
  }

  /**
   * The network address to call, looked at just now.
   *
   * @throws Invalid when it is not of the open internet, or has no address
   */
  public InetAddress open(URI address) {
    var host = address.getHost().toLowerCase(Locale.ROOT);
    var found = exempt.contains(host) ? resolve(host) : openAddresses(address, host);
    return found[0];
  }

  private InetAddress[] openAddresses(URI address, String host) {
    check("https".equalsIgnoreCase(address.getScheme()), "not-https", "is an https address");
    var port = address.getPort();
    check(port < 0 || port == HTTPS || port > LAST_RESERVED, "port", "has port 443 or above 1023");
    check(HOST.matcher(host).matches(), "not-a-name", "names its host, in ASCII");
    var found = resolve(host);
    check(
        Arrays.stream(found).allMatch(PublicAddresses::holds),
        "not-public",
        "is a host of the open internet");
    return found;
  }

  private InetAddress[] resolve(String host) {
    try {
      return resolver.resolve(host);
    } catch (UnknownHostException e) {
      throw invalid("unknown-host", "has a host that is known");
    }
  }

  private static void check(boolean ok, String code, String detail) {
    if (!ok) {
      throw invalid(code, detail);
    }
  }

  private static Invalid invalid(String code, String detail) {
    return Invalid.of(POINTER, code, detail);
  }
}
