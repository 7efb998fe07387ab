package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.procedures.RecordPayment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payments at the counter: somebody comes with the reference of their request, which may be a draft
 * that has to be paid before it is sent.
 */
@Path("/api/staff/requests/{reference}/payment")
@Produces(APPLICATION_JSON)
public final class StaffPayment {

  private final RequestDesk desk;

  StaffPayment(RequestDesk desk) {
    this.desk = desk;
  }

  /** What is to be paid. */
  @GET
  public Map<String, Object> show(
      @PathParam("reference") String reference, @Context SecurityContext security) {
    return desk.bill(desk.payable(CallerFilter.caller(security), reference));
  }

  /** It was paid, waived or given back; the same again changes nothing. */
  @POST
  @Consumes(APPLICATION_JSON)
  public Map<String, Object> record(
      @PathParam("reference") String reference,
      RecordPayment.@Nullable Command body,
      @Context SecurityContext security) {
    var caller = CallerFilter.caller(security);
    var payable = desk.payable(caller, reference);
    var record = new RecordPayment(desk.requests(), desk.clock());
    return desk.bill(record.run(payable.reference(), caller.name(), Bodies.required(body)));
  }
}
