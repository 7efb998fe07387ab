package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.access.Policy;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.Page;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.http.Cursors;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.Channel;
import fr.parvis.procedures.Origin;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.RequestLine;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests that services have in hand. An agent sees those of their own services, a manager
 * all.
 */
@Path("/api/staff/requests")
@Produces(APPLICATION_JSON)
public final class StaffRequests {

  private final RequestDesk desk;
  private final BeginRequest beginRequest;
  private final FollowSecrets secrets;

  StaffRequests(RequestDesk desk, BeginRequest beginRequest, FollowSecrets secrets) {
    this.desk = desk;
    this.beginRequest = beginRequest;
    this.secrets = secrets;
  }

  /**
   * What somebody on the phone or at the counter wants to file.
   *
   * @param procedure id of the procedure
   * @param channel phone or counter
   * @param mail where to answer them, if they have an address
   * @param language in which to answer
   */
  public record BeginBody(
      String procedure, Channel channel, @Nullable String mail, @Nullable String language) {}

  /** Open ones, the one due first in front; or ended ones, the last that ended in front. */
  @GET
  public Map<String, Object> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("service") @Nullable String service,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("language") @Nullable String language,
      @Context SecurityContext security) {
    var services = ServicesOf.caller(CallerFilter.caller(security), service, desk.territory());
    var open = isOpen(state);
    var name = "requests/" + open + "/" + String.join(",", services);
    var after = Optional.ofNullable(cursor).map(text -> Cursors.open(name, text));
    var page = page(open, services, Limits.of(limit), after);
    var spoken = RequestDesk.language(language);
    var view = new LinkedHashMap<String, Object>();
    view.put("items", page.items().stream().map(one -> desk.line(one, spoken)).toList());
    view.put("next", page.next().map(position -> Cursors.seal(name, position)));
    return view;
  }

  /** Begins a draft for somebody who calls or came; it is filled in by its secret, as theirs is. */
  @POST
  @Consumes(APPLICATION_JSON)
  public Response begin(
      @HeaderParam("idempotency-key") @Nullable String key,
      @Nullable BeginBody body,
      @Context SecurityContext security) {
    var caller = CallerFilter.caller(security);
    Policy.requireStaff(caller);
    var sent = Bodies.required(body);
    if (!sent.channel().isOnBehalf()) {
      throw Invalid.of("#/channel", "unknown", "is phone or counter");
    }
    var origin =
        new Origin(
            sent.channel(), Optional.ofNullable(key), Optional.empty(), Optional.of(caller.name()));
    var command = new BeginRequest.Command(sent.procedure(), sent.language(), sent.mail());
    var request = beginRequest.run(command, origin, desk.territory());
    return Response.created(URI.create("/api/public/requests/" + request.reference()))
        .entity(begun(request))
        .build();
  }

  private Map<String, Object> begun(Request request) {
    var view = desk.shownToPerson(request);
    view.put("followSecret", secrets.secret(request.reference()));
    view.put("followLink", secrets.link(request.reference()));
    return view;
  }

  private static boolean isOpen(@Nullable String state) {
    return switch (state == null ? "open" : state) {
      case "open" -> true;
      case "closed" -> false;
      default -> throw Invalid.of("#/state", "unknown", "is open or closed");
    };
  }

  private Page<RequestLine> page(
      boolean open, Set<String> services, int limit, Optional<String> after) {
    return open
        ? desk.requests().listOpen(services, limit, after)
        : desk.requests().listEnded(services, limit, after);
  }
}
