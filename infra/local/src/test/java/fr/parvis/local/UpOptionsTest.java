package fr.parvis.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpOptionsTest {
  @Test
  void parse_takesDefaults_andOptions() {
    assertThat(UpOptions.parse(List.of()))
        .isEqualTo(new UpOptions(8080, 8883, Path.of(".parvis"), false, true, true, true, false));
    assertThat(
            UpOptions.parse(
                List.of(
                    "--fresh",
                    "--port",
                    "9000",
                    "--mqtt-port",
                    "18883",
                    "--data",
                    "/tmp/x",
                    "--no-demo")))
        .isEqualTo(new UpOptions(9000, 18883, Path.of("/tmp/x"), true, true, false, false, false));
  }

  @Test
  void parse_keepsTheDemo_whenOnlyItsSensorsAreLeftOut() {
    var options = UpOptions.parse(List.of("--no-simulator"));
    assertThat(options.demo()).isTrue();
    assertThat(options.simulator()).isFalse();
  }

  @Test
  void parse_putsNothingIn_whenItIsToBeBare() {
    var options = UpOptions.parse(List.of("--bare"));
    assertThat(options.town()).isFalse();
    assertThat(options.demo()).isFalse();
    assertThat(options.simulator()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nothing", "--port", "--port x", "--port 70000", "extra"})
  void parse_refuses_whatItDoesNotUnderstand(String line) {
    assertThatThrownBy(() -> UpOptions.parse(List.of(line.split(" ", -1))))
        .isInstanceOf(CannotStart.class);
  }

  @Test
  void refuseTaken_namesTheOwnerOfThePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> PortOwner.refuseTaken(Ports.from(socket.getLocalPort(), 0)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("port " + socket.getLocalPort())
          .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }
  }
}
