package fr.parvis.reusers;

import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Re-users without a table, by the same contract, for the tests of whoever asks for them. */
public final class InMemoryReusers implements Reusers {

  private final Map<String, Reuser> reusers = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /** {@code clock} tells whose key is over. */
  public InMemoryReusers(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void add(Reuser reuser) {
    reusers.put(reuser.id(), reuser);
  }

  @Override
  public Optional<Reuser> find(String id) {
    return Optional.ofNullable(reusers.get(id)).filter(reuser -> !reuser.isOver(clock.instant()));
  }

  @Override
  public void replace(Reuser reuser) {
    reusers.compute(
        reuser.id(),
        (_, present) -> {
          if (present == null || present.version() != reuser.version() - 1) {
            throw new Stale("The Reuser was changed since it was read");
          }
          return reuser;
        });
  }

  @Override
  public void erase(String id) {
    reusers.remove(id);
  }

  @Override
  public Page<Reuser> listWithWebhooks(int limit, Optional<String> after) {
    var found =
        reusers.values().stream()
            .filter(reuser -> !reuser.webhooks().isEmpty())
            .filter(reuser -> after.map(last -> reuser.id().compareTo(last) > 0).orElse(true))
            .sorted(Comparator.comparing(Reuser::id))
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new Page<>(found, Optional.empty())
        : new Page<>(found.subList(0, limit), Optional.of(found.get(limit - 1).id()));
  }
}
