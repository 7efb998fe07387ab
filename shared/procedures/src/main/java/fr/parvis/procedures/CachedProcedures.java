package fr.parvis.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Procedures of which published versions are read once: they never change, and each request of a
 * list asks for the one it follows.
 */
public final class CachedProcedures implements Procedures {

  /** Documents that a function keeps in its memory, of at most 300 KB each. */
  private static final int MOST_VERSIONS = 200;

  private final Procedures kept;
  private final Map<String, ProcedureDocument> versions = new ConcurrentHashMap<>();

  /**
   * @param kept where procedures are kept
   */
  public CachedProcedures(Procedures kept) {
    this.kept = kept;
  }

  @Override
  public Optional<ProcedureDocument> findPublished(String id, int version) {
    var key = id + "#" + version;
    var known = Optional.ofNullable(versions.get(key));
    return known.isPresent() ? known : remembered(key, kept.findPublished(id, version));
  }

  private Optional<ProcedureDocument> remembered(String key, Optional<ProcedureDocument> document) {
    if (versions.size() >= MOST_VERSIONS) {
      versions.clear();
    }
    document.ifPresent(found -> versions.put(key, found));
    return document;
  }

  @Override
  public void add(Procedure procedure) {
    kept.add(procedure);
  }

  @Override
  public void replace(Procedure procedure) {
    kept.replace(procedure);
  }

  @Override
  public void publish(Procedure procedure) {
    kept.publish(procedure);
  }

  @Override
  public Optional<Procedure> find(String id) {
    return kept.find(id);
  }

  @Override
  public List<ProcedureSummary> list() {
    return kept.list();
  }
}
