package fr.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every ledger of mails does. */
interface SentMailsContract {

  Instant NOON = Instant.parse("2026-11-19T11:00:00Z");

  /** An empty ledger. */
  SentMails sentMails();

  @Test
  default void wasTold_isFalse_whenNothingRecorded() {
    assertThat(sentMails().wasTold("K7Q4M2ZX", "person", 1)).isFalse();
  }

  @Test
  default void wasTold_isTrue_forTheRecordedVersionAndOlderOnes() {
    var sent = sentMails();
    sent.record(new Told("K7Q4M2ZX", "person", 2, NOON));
    assertThat(sent.wasTold("K7Q4M2ZX", "person", 1)).isTrue();
    assertThat(sent.wasTold("K7Q4M2ZX", "person", 2)).isTrue();
    assertThat(sent.wasTold("K7Q4M2ZX", "person", 3)).isFalse();
    assertThat(sent.wasTold("K7Q4M2ZX", "other", 1)).isFalse();
  }

  @Test
  default void record_changesNothing_whenANewerVersionWasRecorded() {
    var sent = sentMails();
    sent.record(new Told("K7Q4M2ZX", "person", 3, NOON));
    sent.record(new Told("K7Q4M2ZX", "person", 2, NOON));
    assertThat(sent.wasTold("K7Q4M2ZX", "person", 3)).isTrue();
  }
}
