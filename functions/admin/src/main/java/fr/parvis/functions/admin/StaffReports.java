package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.access.Caller;
import fr.parvis.access.Policy;
import fr.parvis.domain.Reference;
import fr.parvis.http.Cursors;
import fr.parvis.http.ETags;
import fr.parvis.reports.Decision;
import fr.parvis.reports.Report;
import fr.parvis.reports.ReportView;
import fr.parvis.reports.Status;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the town's staff does with reports. An agent sees the reports of their own services, a
 * manager all.
 */
@Path("/api/staff")
@Produces(APPLICATION_JSON)
public final class StaffReports {

  private final Parts parts;

  StaffReports(Parts parts) {
    this.parts = parts;
  }

  /**
   * What an agent decides.
   *
   * @param status planned, done or declined
   * @param publicText the words everybody reads
   * @param expectedBy the last day of planned work
   */
  public record DecisionBody(Status status, String publicText, @Nullable LocalDate expectedBy) {}

  /** Who the caller is to us: the page shows what they may do. */
  @GET
  @Path("me")
  public Map<String, Object> me(@Context SecurityContext security) {
    var caller = CallerFilter.caller(security);
    var me = new LinkedHashMap<String, Object>();
    me.put("name", caller.name());
    me.put("roles", caller.roles().stream().map(role -> role.claim()).sorted().toList());
    me.put("services", services(caller, null));
    return me;
  }

  /** One of the four lists. */
  @GET
  @Path("reports")
  public Map<String, Object> list(
      @QueryParam("queue") @Nullable String queue,
      @QueryParam("service") @Nullable String service,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    var services = services(CallerFilter.caller(security), service);
    var list = Queue.of(queue);
    var name = list + "/" + String.join(",", services);
    var after = Optional.ofNullable(cursor).map(text -> Cursors.open(name, text));
    var page =
        list.page(parts.reports(), services, parts.clock().instant(), Limits.of(limit), after);
    var view = new LinkedHashMap<String, Object>();
    view.put("items", page.items().stream().map(this::view).toList());
    view.put("next", page.next().map(position -> Cursors.seal(name, position)));
    return view;
  }

  /** How many each list holds. */
  @GET
  @Path("reports/counts")
  public Map<String, Object> counts(
      @QueryParam("service") @Nullable String service, @Context SecurityContext security) {
    var services = services(CallerFilter.caller(security), service);
    var view = new LinkedHashMap<String, Object>();
    var capped = false;
    for (var queue : Queue.values()) {
      var count = queue.count(parts.reports(), services, parts.clock().instant());
      view.put(queue.word(), count.reports());
      capped |= count.capped();
    }
    view.put("capped", capped);
    return view;
  }

  /** One report, with the version to decide on. */
  @GET
  @Path("reports/{reference}")
  public Response show(
      @PathParam("reference") String reference, @Context SecurityContext security) {
    return answer(visible(CallerFilter.caller(security), Reference.parse(reference)));
  }

  /** The service in charge decides. */
  @POST
  @Path("reports/{reference}/decisions")
  @Consumes(APPLICATION_JSON)
  public Response decide(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable DecisionBody body,
      @Context SecurityContext security) {
    var report = visible(CallerFilter.caller(security), Reference.parse(reference));
    var seen = ETags.requiredVersion(Optional.ofNullable(ifMatch));
    var sent = Bodies.required(body);
    var decision =
        new Decision(sent.status(), sent.publicText(), Optional.ofNullable(sent.expectedBy()));
    return answer(
        parts
            .decideReport()
            .run(report.reference(), seen, decision, parts.territories().get().zoneId()));
  }

  private Report visible(Caller caller, Reference reference) {
    var report = parts.reports().get(reference);
    Policy.requireService(caller, report.service());
    return report;
  }

  private Set<String> services(Caller caller, @Nullable String asked) {
    return ServicesOf.caller(caller, asked, parts.territories().get());
  }

  private Response answer(Report report) {
    return Response.ok(view(report)).header(HttpHeaders.ETAG, ETags.of(report.version())).build();
  }

  private Map<String, Object> view(Report report) {
    var view = ReportView.whole(report, parts.territories().get().zoneId());
    view.put("channel", report.filing().channel());
    view.put("late", report.isLate(parts.clock().instant()));
    return view;
  }
}
