package fr.parvis.telemetry;

import java.util.List;

/** The zones of the territory, and who is in them. */
public interface Zones {

  /** All zones of all communes: what compaction goes through. One read. */
  List<Zone> list();

  /** The zone of a kind that was opened last, with its series; the first one when none was. */
  ZoneMembers last(ZoneKind kind);

  /**
   * Opens a zone, so that {@link #list} tells it and {@link #last} gives it. Opening one again, or
   * one before the last, changes nothing.
   */
  void open(Zone zone);

  /**
   * Keeps who is in a zone.
   *
   * @throws fr.parvis.domain.Stale when somebody else changed it since it was read
   */
  void replace(ZoneMembers members);
}
