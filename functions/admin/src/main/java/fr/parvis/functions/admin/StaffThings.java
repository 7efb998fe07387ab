package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.stream.Collectors.toSet;

import fr.parvis.access.Policy;
import fr.parvis.domain.NotFound;
import fr.parvis.http.ETags;
import fr.parvis.telemetry.RegisterThing;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Thing;
import fr.parvis.telemetry.Things;
import fr.parvis.territory.Commune;
import fr.parvis.territory.Territories;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What devices measure: things and their series. A manager sees them, an admin registers. */
@Path("/api/staff/things/{thing}")
@Produces(APPLICATION_JSON)
public final class StaffThings {

  private final Territories territories;
  private final Things things;
  private final RegisterThing registerThing;

  StaffThings(Territories territories, Things things, RegisterThing registerThing) {
    this.territories = territories;
    this.things = things;
    this.registerThing = registerThing;
  }

  /** One thing, with the version to change it by. */
  @GET
  public Response show(@PathParam("thing") String id, @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    return answer(Response.Status.OK, things.get(known(id)));
  }

  /** Registers a thing, or changes what is said about one that was read before. */
  @PUT
  @Consumes(APPLICATION_JSON)
  public Response register(
      @PathParam("thing") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      RegisterThing.@Nullable Command body,
      @Context SecurityContext security) {
    Policy.requireAdmin(CallerFilter.caller(security));
    var command = Bodies.required(body);
    var seen = seen(known(id), Optional.ofNullable(ifMatch));
    var communes = territories.get().communes().stream().map(Commune::insee).collect(toSet());
    var thing = registerThing.run(id, command, seen, communes);
    return answer(seen.isPresent() ? Response.Status.OK : Response.Status.CREATED, thing);
  }

  /**
   * A thing that is new has no version to say; one that is there must be changed as it was read.
   */
  private OptionalLong seen(String id, Optional<String> ifMatch) {
    return ifMatch.isEmpty() && things.find(id).isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(ETags.requiredVersion(ifMatch));
  }

  private static String known(String id) {
    if (!SeriesId.isThing(id)) {
      throw new NotFound("There is no such thing");
    }
    return id;
  }

  private static Response answer(Response.Status status, Thing thing) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(thing.version()))
        .entity(ThingView.of(thing))
        .build();
  }
}
