package fr.parvis.procedures;

import fr.parvis.domain.NotFound;
import java.util.List;
import java.util.Optional;

/** Where procedures are kept; docs/data.md has a row for each method. */
public interface Procedures {

  /** More than a town has; a list of procedures is one page. */
  int MOST = 500;

  /**
   * Keeps a new procedure.
   *
   * @throws fr.parvis.domain.Conflict when its id is taken
   */
  void add(Procedure procedure);

  /**
   * Keeps a changed procedure.
   *
   * @throws fr.parvis.domain.Stale when it was changed since it was read
   */
  void replace(Procedure procedure);

  /**
   * Keeps a procedure that was just published, and its document as a version that never changes, at
   * once.
   *
   * @throws fr.parvis.domain.Stale when it was changed since it was read
   */
  void publish(Procedure procedure);

  /** The procedure of an id, if there is one. */
  Optional<Procedure> find(String id);

  /**
   * The procedure of an id.
   *
   * @throws NotFound when there is none
   */
  default Procedure get(String id) {
    return find(id).orElseThrow(() -> new NotFound("There is no procedure " + id));
  }

  /** A version that was published, if it was. */
  Optional<ProcedureDocument> findPublished(String id, int version);

  /**
   * A version that was published.
   *
   * @throws NotFound when it never was
   */
  default ProcedureDocument published(String id, int version) {
    return findPublished(id, version)
        .orElseThrow(() -> new NotFound("There is no version %d of %s".formatted(version, id)));
  }

  /** The document that a request follows. */
  default ProcedureDocument of(Request request) {
    return of(request.filing());
  }

  /** The document that a request follows, of which only its beginning is known. */
  default ProcedureDocument of(Filing filing) {
    return published(filing.procedure(), filing.procedureVersion());
  }

  /** All procedures in the order of their ids, without their forms. */
  List<ProcedureSummary> list();
}
