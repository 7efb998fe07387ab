package fr.parvis.reusers;

import fr.parvis.access.SecretHash;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How much a caller may read on a day (UTC): with a key more than without. Without one a caller is
 * their network address, of which only a hash with the day's salt is kept, for two days.
 */
public final class Allowances {

  private static final int SALT_BYTES = 16;

  /** A household or a server has a whole network of IPv6 addresses, of which this is the name. */
  private static final int IPV6_NETWORK_BYTES = 8;

  private final Quotas quotas;
  private final Limits limits;
  private final InstantSource clock;
  private final RandomGenerator random;
  private @Nullable Day today;

  /**
   * @param quotas what was counted
   * @param limits how much each may
   * @param clock tells the day
   * @param random makes the day's salt
   */
  public Allowances(Quotas quotas, Limits limits, InstantSource clock, RandomGenerator random) {
    this.quotas = quotas;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Units a day.
   *
   * @param reuser with a key
   * @param anonymous without, from one address
   */
  public record Limits(int reuser, int anonymous) {}

  private record Day(LocalDate date, String salt) {}

  /** Counts a re-user's reading; tells how long to wait when it is too much, else nothing. */
  public Optional<Duration> take(Reuser reuser, int units) {
    var now = clock.instant();
    return waiting(quotas.take(reuser.id(), day(now), units, limits.reuser()), now);
  }

  /** Counts an anonymous reading; tells how long to wait when it is too much, else nothing. */
  public Optional<Duration> take(String address, int units) {
    var now = clock.instant();
    var who = SecretHash.of(salt(day(now)) + network(address)).hex();
    return waiting(quotas.take(who, day(now), units, limits.anonymous()), now);
  }

  private static Optional<Duration> waiting(boolean within, Instant now) {
    var tomorrow = day(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    return within ? Optional.empty() : Optional.of(Duration.between(now, tomorrow).plusSeconds(1));
  }

  private String salt(LocalDate date) {
    var known = today;
    if (known == null || !known.date().equals(date)) {
      var proposed = new byte[SALT_BYTES];
      random.nextBytes(proposed);
      known = new Day(date, quotas.salt(date, Base64.getEncoder().encodeToString(proposed)));
      today = known;
    }
    return known.salt();
  }

  /** What stands for an address: itself, or its network for IPv6. */
  private static String network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      var kept = bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
      return Base64.getEncoder().encodeToString(kept);
    } catch (IllegalArgumentException e) {
      return address; // no address, whatever it is; it counts as one caller
    }
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
