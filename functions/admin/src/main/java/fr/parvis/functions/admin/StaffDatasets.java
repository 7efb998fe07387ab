package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.access.Policy;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.CatalogueEntry;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.Releases;
import fr.parvis.opendata.WithdrawReleases;
import fr.parvis.territory.Territories;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Datasets for the town hall: which are late, what was held back and why. All staff reads; managers
 * have releases made and take them back.
 */
@Path("/api/staff/datasets")
@Produces(APPLICATION_JSON)
public final class StaffDatasets {

  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 500;

  /** Releases that a page tells of. */
  private static final int RELEASES = 50;

  private final Territories territories;
  private final Catalogue catalogue;
  private final Releases releases;
  private final WithdrawReleases withdrawReleases;
  private final ReleaseWishes wishes;

  StaffDatasets(
      Territories territories,
      Catalogue catalogue,
      Releases releases,
      WithdrawReleases withdrawReleases,
      ReleaseWishes wishes) {
    this.territories = territories;
    this.catalogue = catalogue;
    this.releases = releases;
    this.withdrawReleases = withdrawReleases;
    this.wishes = wishes;
  }

  /**
   * Why a release is taken back.
   *
   * @param reason in French, for everybody
   */
  public record WithdrawalBody(@Nullable String reason) {}

  /** All of them, in the order of the catalogue. */
  @GET
  public Map<String, Object> list(@Context SecurityContext security) {
    Policy.requireStaff(CallerFilter.caller(security));
    var entries = catalogue.list(territories.get());
    return Map.of("items", entries.stream().map(StaffDatasetView::line).toList());
  }

  /** One, with the faults of what was held back and its releases, newest first. */
  @GET
  @Path("{dataset}")
  public Map<String, Object> show(
      @PathParam("dataset") String id, @Context SecurityContext security) {
    Policy.requireStaff(CallerFilter.caller(security));
    return view(entry(id));
  }

  /** Asks for a release now; it comes when its rows are checked and written. */
  @POST
  @Path("{dataset}/release")
  public Response release(@PathParam("dataset") String id, @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    var entry = entry(id);
    wishes.add(entry.dataset());
    return Response.accepted(StaffDatasetView.line(entry)).build();
  }

  /** Takes a release back; doing it again changes nothing. */
  @POST
  @Path("{dataset}/releases/{number}/withdrawal")
  @Consumes(APPLICATION_JSON)
  public Map<String, Object> withdraw(
      @PathParam("dataset") String id,
      @PathParam("number") String number,
      @Nullable WithdrawalBody body,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    var dataset = entry(id).dataset().id();
    withdrawReleases.run(new ReleaseId(dataset, number(number)), reason(Bodies.required(body)));
    return view(entry(dataset));
  }

  private CatalogueEntry entry(String id) {
    return catalogue.get(id, territories.get());
  }

  private Map<String, Object> view(CatalogueEntry entry) {
    var found = releases.list(entry.dataset().id(), RELEASES, Optional.empty()).items();
    return StaffDatasetView.whole(entry, found);
  }

  private static long number(String number) {
    if (!number.matches("[1-9][0-9]{0,5}")) {
      throw new NotFound("There is no such release");
    }
    return Long.parseLong(number);
  }

  private static String reason(WithdrawalBody body) {
    var reason = Optional.ofNullable(body.reason()).map(String::strip).orElse("");
    if (reason.length() < SHORTEST_REASON) {
      throw Invalid.of("#/reason", "required", "says in a sentence why, for everybody");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Invalid.of("#/reason", "too-long", "has at most 500 characters");
    }
    return reason;
  }
}
