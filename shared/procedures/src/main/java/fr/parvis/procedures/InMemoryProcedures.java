package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Stale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Procedures without a table, for the tests of whoever needs them. It keeps the same contract as
 * the real store, by the same tests.
 */
public final class InMemoryProcedures implements Procedures {

  private final Map<String, Procedure> kept = new ConcurrentSkipListMap<>();
  private final Map<String, ProcedureDocument> versions = new ConcurrentHashMap<>();

  @Override
  public void add(Procedure procedure) {
    if (kept.putIfAbsent(procedure.id(), procedure) != null) {
      throw new Conflict("Taken");
    }
  }

  @Override
  public void replace(Procedure procedure) {
    kept.compute(
        procedure.id(),
        (_, read) -> {
          if (read == null || read.version() != procedure.version() - 1) {
            throw new Stale("Changed since read");
          }
          return procedure;
        });
  }

  @Override
  public void publish(Procedure procedure) {
    replace(procedure);
    versions.put(key(procedure.id(), procedure.published()), procedure.document());
  }

  @Override
  public Optional<Procedure> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Optional<ProcedureDocument> findPublished(String id, int version) {
    return Optional.ofNullable(versions.get(key(id, version)));
  }

  @Override
  public List<ProcedureSummary> list() {
    return kept.values().stream().limit(MOST).map(Procedure::summary).toList();
  }

  private static String key(String id, int version) {
    return id + "#" + version;
  }
}
