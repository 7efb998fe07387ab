package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.http.ETags;
import fr.parvis.procedures.AcceptRequest;
import fr.parvis.procedures.AskAgain;
import fr.parvis.procedures.AskOpinion;
import fr.parvis.procedures.AssignRequest;
import fr.parvis.procedures.DecideRequest;
import fr.parvis.procedures.FrenchHolidays;
import fr.parvis.procedures.Request;
import fr.parvis.procedures.SendMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, and what the service in charge does with it; each act answers with the request as it
 * is then.
 */
@Path("/api/staff/requests/{reference}")
@Produces(APPLICATION_JSON)
public final class StaffRequest {

  private final RequestDesk desk;

  StaffRequest(RequestDesk desk) {
    this.desk = desk;
  }

  /** The request, with the version to act on. */
  @GET
  public Response show(
      @PathParam("reference") String reference,
      @QueryParam("language") @Nullable String language,
      @Context SecurityContext security) {
    return desk.answer(visible(security, reference), language);
  }

  /** An address that gives a file of the request for some minutes. */
  @GET
  @Path("pieces/{piece}")
  public Map<String, Object> piece(
      @PathParam("reference") String reference,
      @PathParam("piece") String piece,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    return Map.of("url", desk.pieces().link(request.reference(), piece).toString());
  }

  /** It is complete, and examined from now on. */
  @POST
  @Path("acceptance")
  public Response accept(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("language") @Nullable String language,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var accepted =
        new AcceptRequest(desk.requests(), desk.clock())
            .run(request.reference(), seen(ifMatch), name(security));
    return desk.answer(accepted, language);
  }

  /** Somebody takes care of it, or no longer. */
  @POST
  @Path("assignment")
  @Consumes(APPLICATION_JSON)
  public Response assign(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("language") @Nullable String language,
      AssignRequest.@Nullable Command body,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var assigned =
        new AssignRequest(desk.requests(), desk.clock())
            .run(request.reference(), seen(ifMatch), name(security), Bodies.required(body));
    return desk.answer(assigned, language);
  }

  /** Something is asked again. */
  @POST
  @Path("asked")
  @Consumes(APPLICATION_JSON)
  public Response ask(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("language") @Nullable String language,
      AskAgain.@Nullable Command body,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var zone = desk.territory().zoneId();
    var asked =
        new AskAgain(desk.procedures(), desk.requests(), new FrenchHolidays(), desk.clock())
            .run(request.reference(), seen(ifMatch), name(security), Bodies.required(body), zone);
    return desk.answer(asked, language);
  }

  /** It is decided. */
  @POST
  @Path("decision")
  @Consumes(APPLICATION_JSON)
  public Response decide(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @QueryParam("language") @Nullable String language,
      DecideRequest.@Nullable Command body,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var zone = desk.territory().zoneId();
    var decided =
        new DecideRequest(desk.procedures(), desk.requests(), desk.clock())
            .run(request.reference(), seen(ifMatch), name(security), Bodies.required(body), zone);
    return desk.answer(decided, language);
  }

  /** What the letter of a decision would say; nothing is decided. */
  @POST
  @Path("letter-preview")
  @Consumes(APPLICATION_JSON)
  public Map<String, Object> previewLetter(
      @PathParam("reference") String reference,
      DecideRequest.@Nullable Command body,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var decision = Bodies.required(body).foreseen(name(security), desk.clock().instant());
    return LetterView.of(desk.letters().decision(request, decision));
  }

  /**
   * A message to the person, or a note to staff: what others do meanwhile does not matter to it.
   */
  @POST
  @Path("messages")
  @Consumes(APPLICATION_JSON)
  public Response write(
      @PathParam("reference") String reference,
      @QueryParam("language") @Nullable String language,
      SendMessage.@Nullable StaffCommand body,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var sent =
        new SendMessage(desk.requests(), desk.clock())
            .run(request.reference(), name(security), Bodies.required(body));
    return desk.answer(sent, language);
  }

  /** An opinion is asked of another service or of somebody outside. */
  @POST
  @Path("opinions")
  @Consumes(APPLICATION_JSON)
  public Response askOpinion(
      @PathParam("reference") String reference,
      @QueryParam("language") @Nullable String language,
      AskOpinion.@Nullable Command body,
      @Context SecurityContext security) {
    var request = visible(security, reference);
    var asked =
        new AskOpinion(desk.procedures(), desk.requests(), desk.pieces(), desk.clock())
            .run(request.reference(), name(security), Bodies.required(body), desk.territory());
    return desk.answer(asked, language);
  }

  private Request visible(SecurityContext security, String reference) {
    return desk.visible(CallerFilter.caller(security), reference);
  }

  private static long seen(@Nullable String ifMatch) {
    return ETags.requiredVersion(Optional.ofNullable(ifMatch));
  }

  private static String name(SecurityContext security) {
    return CallerFilter.caller(security).name();
  }
}
