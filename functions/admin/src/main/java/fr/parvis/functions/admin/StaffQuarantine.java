package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.access.Policy;
import fr.parvis.http.Cursors;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.Reading;
import fr.parvis.telemetry.ReplayQuarantined;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Readings that could not be kept, for managers: to be mended and taken in again, or dropped. */
@Path("/api/staff/quarantine")
@Produces(APPLICATION_JSON)
public final class StaffQuarantine {

  private static final String LIST = "quarantine";

  /** Enough to see what is wrong. */
  private static final int EXAMPLES = 5;

  private static final int EXCERPT = 500;

  private final Quarantine quarantine;
  private final Supplier<ReplayQuarantined> replayQuarantined;

  /** The use case is put together when somebody asks for it: it needs the settings. */
  StaffQuarantine(Quarantine quarantine, Supplier<ReplayQuarantined> replayQuarantined) {
    this.quarantine = quarantine;
    this.replayQuarantined = replayQuarantined;
  }

  /** What waits, newest day first. */
  @GET
  public Map<String, Object> list(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    var after = Optional.ofNullable(cursor).map(text -> Cursors.open(LIST, text));
    var page = quarantine.list(Limits.of(limit), after);
    var view = new LinkedHashMap<String, Object>();
    view.put("items", page.items().stream().map(StaffQuarantine::view).toList());
    view.put("next", page.next().map(position -> Cursors.seal(LIST, position)));
    return view;
  }

  /** Takes an entry's readings in again; what is still refused goes on waiting. */
  @POST
  @Path("{id}/replay")
  public Map<String, Object> replay(@PathParam("id") String id, @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    var intake = replayQuarantined.get().run(id);
    var view = new LinkedHashMap<String, Object>();
    view.put("kept", intake.kept());
    view.put("refused", intake.refused().size());
    return view;
  }

  /** Drops an entry; one that is gone already is no fault. */
  @DELETE
  @Path("{id}")
  public void discard(@PathParam("id") String id, @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    quarantine.remove(id);
  }

  private static Map<String, Object> view(Quarantine.Entry entry) {
    var content = entry.content();
    var view = new LinkedHashMap<String, Object>();
    view.put("id", entry.id());
    view.put("thing", content.thing());
    view.put("arrivedAt", content.arrivedAt());
    view.put("refusal", content.refusal().code());
    view.put("detail", content.detail());
    view.put("readings", content.readings().size());
    view.put(
        "examples",
        content.readings().stream().limit(EXAMPLES).map(StaffQuarantine::view).toList());
    view.put("payload", payload(content));
    return view;
  }

  private static Optional<String> payload(Quarantined content) {
    return Optional.ofNullable(content.payload())
        .map(text -> text.substring(0, Math.min(EXCERPT, text.length())));
  }

  /** JSON has no numbers for what is none: {@code NaN} and {@code Infinity} are texts. */
  private static Map<String, Object> view(Reading reading) {
    var value = reading.value();
    var view = new LinkedHashMap<String, Object>();
    view.put("name", reading.series().name());
    view.put("at", reading.at());
    view.put("value", Double.isFinite(value) ? (Object) value : Double.toString(value));
    view.put("unit", reading.unit());
    return view;
  }
}
