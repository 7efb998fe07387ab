package fr.parvis.procedures;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A procedure in a list.
 *
 * @param id names it in addresses
 * @param state where it stands
 * @param shown the members of its document that a list shows
 * @param published number of the version that people file now; 0 before the first
 * @param updatedAt when it last changed
 */
public record ProcedureSummary(
    String id, Procedure.State state, ObjectNode shown, int published, Instant updatedAt) {}
