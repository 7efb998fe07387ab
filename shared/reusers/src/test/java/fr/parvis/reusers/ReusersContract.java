package fr.parvis.reusers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.domain.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of re-users does. */
public interface ReusersContract {

  /** A fresh store, whose clock stands still. */
  Reusers reusers(InstantSource clock);

  private Reusers now() {
    return reusers(InstantSource.fixed(Samples.NOW));
  }

  @Test
  default void find_givesTheReuser_whole() {
    var reusers = now();
    var failing = Samples.webhook("b").failing(Samples.NOW);
    var reuser = Samples.reuser("r-1", Samples.webhook("a"), failing);
    reusers.add(reuser);
    assertThat(reusers.find("r-1")).contains(reuser);
    assertThat(reusers.find("r-2")).isEmpty();
  }

  @Test
  default void find_isEmpty_whenTheKeyIsOver() {
    var over =
        new Object() {
          Instant instant = Samples.NOW;
        };
    var reusers = reusers(() -> over.instant);
    reusers.add(Samples.reuser("r-1"));
    over.instant = Samples.NOW.plus(Reuser.KEPT);
    assertThat(reusers.find("r-1")).isEmpty();
  }

  @Test
  default void replace_throwsStale_whenChangedSinceRead() {
    var reusers = now();
    var read = Samples.reuser("r-1");
    reusers.add(read);
    reusers.replace(read.with(Samples.webhook("a")));
    assertThat(reusers.find("r-1").orElseThrow().webhooks()).hasSize(1);
    assertThatThrownBy(() -> reusers.replace(read.with(Samples.webhook("b"))))
        .isInstanceOf(Stale.class);
  }

  @Test
  default void erase_forgets_andAgainIsHarmless() {
    var reusers = now();
    reusers.add(Samples.reuser("r-1", Samples.webhook("a")));
    reusers.erase("r-1");
    reusers.erase("r-1");
    assertThat(reusers.find("r-1")).isEmpty();
    assertThat(reusers.listWithWebhooks(10, Optional.empty()).items()).isEmpty();
  }

  @Test
  default void listWithWebhooks_givesPages_ofThoseWhoHaveAny() {
    var reusers = now();
    for (var id : new String[] {"r-3", "r-1", "r-5", "r-2", "r-4"}) {
      reusers.add(Samples.reuser(id, Samples.webhook(id)));
    }
    reusers.add(Samples.reuser("r-0"));
    reusers.replace(reusers.find("r-4").orElseThrow().without("r-4"));
    var first = reusers.listWithWebhooks(2, Optional.empty());
    assertThat(first.items()).extracting(Reuser::id).containsExactly("r-1", "r-2");
    var second = reusers.listWithWebhooks(2, first.next());
    assertThat(second.items()).extracting(Reuser::id).containsExactly("r-3", "r-5");
    assertThat(second.next()).isEmpty();
  }
}
