package fr.parvis.reusers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllowancesTest {

  private Instant now = Samples.NOW;
  private final InMemoryQuotas quotas = new InMemoryQuotas();
  private final Allowances allowances =
      new Allowances(quotas, new Allowances.Limits(10, 2), () -> now, new Random(1));

  @Test
  void take_asksToWaitForTheNextDay_whenTheLimitIsReached() {
    assertThat(allowances.take("198.51.100.7", 2)).isEmpty();
    assertThat(allowances.take("198.51.100.7", 1)).contains(Duration.ofHours(14).plusSeconds(1));
    now = now.plus(Duration.ofHours(14).plusSeconds(1));
    assertThat(allowances.take("198.51.100.7", 1)).isEmpty();
  }

  @Test
  void take_givesReusersMore() {
    var reuser = Samples.reuser("r-1");
    assertThat(allowances.take(reuser, 10)).isEmpty();
    assertThat(allowances.take(reuser, 1)).isPresent();
  }

  @Test
  void take_countsANetworkOfIpv6_asOneCaller() {
    assertThat(allowances.take("2001:db8:1:2:3::4", 2)).isEmpty();
    assertThat(allowances.take("2001:db8:1:2:ffff::1", 1)).isPresent();
    assertThat(allowances.take("2001:db8:1:3::1", 1)).isEmpty();
  }

  @Test
  void take_countsAlike_inEveryEnvironmentOfTheDoor() {
    var other = new Allowances(quotas, new Allowances.Limits(10, 2), () -> now, new Random(2));
    assertThat(allowances.take("198.51.100.7", 2)).isEmpty();
    assertThat(other.take("198.51.100.7", 1)).isPresent();
  }
}
