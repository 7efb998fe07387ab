package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.access.Policy;
import fr.parvis.http.ETags;
import fr.parvis.procedures.CopyProcedure;
import fr.parvis.procedures.DocumentRules;
import fr.parvis.procedures.ImportProcedure;
import fr.parvis.procedures.Procedure;
import fr.parvis.procedures.ProcedureSummary;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.PublishProcedure;
import fr.parvis.territory.Territories;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The documents of procedures. All staff reads them; managers bring and publish them. */
@Path("/api/staff/procedures")
@Produces(APPLICATION_JSON)
public final class StaffProcedures {

  private final Procedures procedures;
  private final ImportProcedure importProcedure;
  private final PublishProcedure publishProcedure;
  private final CopyProcedure copyProcedure;

  StaffProcedures(Procedures procedures, Territories territories, InstantSource clock) {
    var rules = new DocumentRules(territories);
    this.procedures = procedures;
    this.importProcedure = new ImportProcedure(procedures, rules, clock);
    this.publishProcedure = new PublishProcedure(procedures, rules, clock);
    this.copyProcedure = new CopyProcedure(procedures, importProcedure);
  }

  /** A document that is brought. */
  public record DocumentBody(JsonNode document) {}

  /** All of them, in the order of their ids. */
  @GET
  public Map<String, Object> list(@Context SecurityContext security) {
    Policy.requireStaff(CallerFilter.caller(security));
    return Map.of("items", procedures.list().stream().map(StaffProcedures::view).toList());
  }

  /** The working document, with the version to act on. */
  @GET
  @Path("{procedure}")
  public Response show(@PathParam("procedure") String id, @Context SecurityContext security) {
    Policy.requireStaff(CallerFilter.caller(security));
    return document(Response.ok(), procedures.get(id));
  }

  /** The working document as a file. */
  @GET
  @Path("{procedure}/export")
  public Response export(@PathParam("procedure") String id, @Context SecurityContext security) {
    Policy.requireStaff(CallerFilter.caller(security));
    var procedure = procedures.get(id);
    var disposition = "attachment; filename=\"%s.json\"".formatted(procedure.id());
    return document(Response.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition), procedure);
  }

  /** Brings a new procedure. */
  @POST
  @Consumes(APPLICATION_JSON)
  public Response bring(@Nullable DocumentBody body, @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    return answer(Response.Status.CREATED, importProcedure.run(Bodies.required(body).document()));
  }

  /** Brings another working document. */
  @PUT
  @Path("{procedure}")
  @Consumes(APPLICATION_JSON)
  public Response edit(
      @PathParam("procedure") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DocumentBody body,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    var document = Bodies.required(body).document();
    return answer(Response.Status.OK, importProcedure.run(id, seen(ifMatch), document));
  }

  /** People file the working document from now on. */
  @POST
  @Path("{procedure}/publication")
  public Response publish(
      @PathParam("procedure") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    return answer(Response.Status.OK, publishProcedure.run(id, seen(ifMatch)));
  }

  /** Nobody files it any more. */
  @POST
  @Path("{procedure}/archive")
  public Response archive(
      @PathParam("procedure") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    return answer(Response.Status.OK, publishProcedure.archive(id, seen(ifMatch)));
  }

  /** Begins a procedure from this one. */
  @POST
  @Path("{procedure}/copy")
  @Consumes(APPLICATION_JSON)
  public Response copy(
      @PathParam("procedure") String id,
      CopyProcedure.@Nullable Command body,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    return answer(Response.Status.CREATED, copyProcedure.run(id, Bodies.required(body)));
  }

  private static Response document(Response.ResponseBuilder response, Procedure procedure) {
    return response
        .header(HttpHeaders.ETAG, ETags.of(procedure.version()))
        .entity(procedure.document().json())
        .build();
  }

  private static Response answer(Response.Status status, Procedure procedure) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(procedure.version()))
        .entity(view(procedure.summary()))
        .build();
  }

  private static Map<String, Object> view(ProcedureSummary procedure) {
    var view = new LinkedHashMap<String, Object>();
    view.put("id", procedure.id());
    view.put("title", procedure.shown().path("title"));
    view.put("state", procedure.state());
    view.put("version", procedure.published());
    view.put("service", procedure.shown().path("service"));
    view.put("updatedAt", procedure.updatedAt());
    return view;
  }

  private static long seen(@Nullable String ifMatch) {
    return ETags.requiredVersion(Optional.ofNullable(ifMatch));
  }
}
