package fr.parvis.procedures;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Stale;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Staff lets people file a procedure, or no longer. What was filed follows its version. */
public final class PublishProcedure {

  private final Procedures procedures;
  private final DocumentRules rules;
  private final InstantSource clock;

  /**
   * @param procedures where procedures are kept
   * @param rules what a document must be
   * @param clock tells now
   */
  public PublishProcedure(Procedures procedures, DocumentRules rules, InstantSource clock) {
    this.procedures = procedures;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * The working document becomes the version that people file.
   *
   * @param seen the version that was looked at
   * @throws Invalid with every fault of the document: the territory may have changed since
   * @throws Stale when somebody changed it meanwhile
   */
  public Procedure run(String id, long seen) {
    var read = procedures.get(id).seenAs(seen);
    rules.check(read.document().json());
    var published = read.published(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    procedures.publish(published);
    return published;
  }

  /**
   * Nobody files it any more.
   *
   * @param seen the version that was looked at
   * @throws Conflict when nobody could
   * @throws Stale when somebody changed it meanwhile
   */
  public Procedure archive(String id, long seen) {
    var archived =
        procedures.get(id).seenAs(seen).archived(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    procedures.replace(archived);
    return archived;
  }
}
