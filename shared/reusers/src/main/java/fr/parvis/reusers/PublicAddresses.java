package fr.parvis.reusers;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are of the open internet. Everything else may be a machine of ours, of our cloud
 * or of its neighbours, and no webhook goes there.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IPv6</a>
 */
final class PublicAddresses {

  /** What is not of the open internet, in IPv4. */
  private static final List<Network> CLOSED =
      List.of(
          Network.of("0.0.0.0", 8),
          Network.of("10.0.0.0", 8),
          Network.of("100.64.0.0", 10),
          Network.of("127.0.0.0", 8),
          Network.of("169.254.0.0", 16),
          Network.of("172.16.0.0", 12),
          Network.of("192.0.0.0", 24),
          Network.of("192.0.2.0", 24),
          Network.of("192.88.99.0", 24),
          Network.of("192.168.0.0", 16),
          Network.of("198.18.0.0", 15),
          Network.of("198.51.100.0", 24),
          Network.of("203.0.113.0", 24),
          Network.of("224.0.0.0", 3));

  /** All that is given out in IPv6. */
  private static final Network OPEN = Network.of("2000::", 3);

  /** What of it leads elsewhere: protocol assignments with Teredo, documentation, 6to4. */
  private static final List<Network> NOT_OPEN =
      List.of(
          Network.of("2001::", 23),
          Network.of("2001:db8::", 32),
          Network.of("2002::", 16),
          Network.of("3fff::", 20));

  private PublicAddresses() {}

  /** Whether an address is of the open internet. */
  static boolean holds(InetAddress address) {
    return address instanceof Inet6Address
        ? OPEN.holds(address) && NOT_OPEN.stream().noneMatch(network -> network.holds(address))
        : CLOSED.stream().noneMatch(network -> network.holds(address));
  }

  /** Addresses that begin alike. */
  private record Network(InetAddress first, int bits) {

    static Network of(String first, int bits) {
      return new Network(InetAddress.ofLiteral(first), bits);
    }

    boolean holds(InetAddress address) {
      var mine = first.getAddress();
      var other = address.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
