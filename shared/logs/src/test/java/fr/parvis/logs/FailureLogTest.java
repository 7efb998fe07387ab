package fr.parvis.logs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.invocation.LoggedInvocation;
import org.junit.jupiter.api.Test;

class FailureLogTest {

  @Test
  void write_namesWhatFailed_itsTrace_andWhy() {
    var invocation =
        new LoggedInvocation()
            .traced("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
    FailureLog.write(invocation, "message m-1", new IllegalStateException("The table is busy"));
    assertThat(invocation.logged())
        .singleElement()
        .asString()
        .startsWith(
            "Failed: message m-1, trace 1-5759e988-bd862e3fe1be46a994272793:"
                + " java.lang.IllegalStateException: The table is busy")
        .contains("\tat ");
  }

  @Test
  void write_saysSo_whenThereIsNoTrace() {
    var invocation = new LoggedInvocation();
    FailureLog.write(invocation, "record 7", "The bus took nothing");
    assertThat(invocation.logged())
        .containsExactly("Failed: record 7, trace none: The bus took nothing");
  }
}
