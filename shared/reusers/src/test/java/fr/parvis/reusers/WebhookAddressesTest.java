package fr.parvis.reusers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.parvis.domain.Invalid;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookAddressesTest {

  private final WebhookAddresses addresses =
      new WebhookAddresses(WebhookAddressesTest::resolve, Set.of("127.0.0.1"));

  /** {@code 10-0-0-1.test} has the address 10.0.0.1; {@code x-and-y.test} has both. */
  private static InetAddress[] resolve(String host) throws UnknownHostException {
    if (host.equals("unknown.test")) {
      throw new UnknownHostException(host);
    }
    var name = host.replaceFirst("\\.test$", "").replaceFirst("^six-", "");
    return Arrays.stream(name.split("-and-", -1))
        .map(a ->
            InetAddress.ofLiteral(
                host.startsWith("six-") ? a.replace('-', ':') : a.replace('-', '.')))
        .toArray(InetAddress[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "https://81-2-69-142.test/hook",
    "https://81-2-69-142.test:8443/hook?x=1",
    "https://81-2-69-142.test:443",
    "https://six-2a00-1450--1.test/",
    "http://127.0.0.1:8150/hook",
  })
  void parse_takesOpenHosts_andTheExempt(String text) {
    assertThat(addresses.parse(text)).isEqualTo(URI.create(text));
  }

  @ParameterizedTest
  @CsvSource({
    "'', not-an-address",
    "not an address, not-an-address",
    "mailto:a@b.fr, not-an-address",
    "https:///x, not-an-address",
    "http://81-2-69-142.test/, not-https",
    "ftp://81-2-69-142.test/, not-https",
    "https://user:secret@81-2-69-142.test/, credentials",
    "https://81-2-69-142.test/#x, fragment",
    "https://81-2-69-142.test:22/, port",
    "https://81.2.69.142/, not-a-name",
    "https://2130706433/, not-a-name",
    "https://0x7f.1/, not-an-address",
    "https://[::1]/, not-a-name",
    "https://[::ffff:127.0.0.1]/, not-a-name",
    "https://localhost/, not-a-name",
    "https://unknown.test/, unknown-host",
    "https://127-0-0-1.test/, not-public",
    "https://10-1-2-3.test/, not-public",
    "https://172-31-0-1.test/, not-public",
    "https://192-168-1-1.test/, not-public",
    "https://169-254-169-254.test/, not-public",
    "https://100-64-0-1.test/, not-public",
    "https://0-0-0-0.test/, not-public",
    "https://224-0-0-1.test/, not-public",
    "https://255-255-255-255.test/, not-public",
    "https://81-2-69-142-and-10-0-0-1.test/, not-public",
    "https://six---1.test/, not-public",
    "https://six-fe80--1.test/, not-public",
    "https://six-fd00-ec2--254.test/, not-public",
    "https://six-64-ff9b--a00-1.test/, not-public",
    "https://six-2002-a00-1--1.test/, not-public",
    "https://six-2001--1.test/, not-public",
  })
  void parse_refuses(String text, String code) {
    assertThatThrownBy(() -> addresses.parse(text))
        .asInstanceOf(type(Invalid.class))
        .satisfies(invalid -> {
          assertThat(invalid.violations().getFirst().code()).isEqualTo(code);
          assertThat(invalid.violations().getFirst().pointer()).isEqualTo("#/address");
        });
  }

  @Test
  void open_givesTheAddressThatWasLookedAt() {
    assertThat(addresses.open(URI.create("https://81-2-69-142.test/")))
        .isEqualTo(InetAddress.ofLiteral("81.2.69.142"));
  }
}
