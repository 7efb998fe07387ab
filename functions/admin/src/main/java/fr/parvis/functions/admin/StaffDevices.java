package fr.parvis.functions.admin;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import fr.parvis.access.Policy;
import fr.parvis.devices.AddDevice;
import fr.parvis.devices.Device;
import fr.parvis.devices.Devices;
import fr.parvis.devices.NewDevice;
import fr.parvis.devices.RevokeDevice;
import fr.parvis.domain.Invalid;
import fr.parvis.http.Cursors;
import fr.parvis.telemetry.Things;
import fr.parvis.territory.Territories;
import fr.parvis.territory.Territory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Devices that may connect. A manager sees them, an admin adds and revokes. */
@Path("/api/staff/devices")
@Produces(APPLICATION_JSON)
public final class StaffDevices {

  private final Territories territories;
  private final Devices devices;
  private final Things things;
  private final AddDevice addDevice;
  private final RevokeDevice revokeDevice;

  StaffDevices(
      Territories territories,
      Devices devices,
      Things things,
      AddDevice addDevice,
      RevokeDevice revokeDevice) {
    this.territories = territories;
    this.devices = devices;
    this.things = things;
    this.addDevice = addDevice;
    this.revokeDevice = revokeDevice;
  }

  /**
   * What is sent to add a device.
   *
   * @param thing its name for machines
   * @param jurisdiction INSEE code of its commune
   * @param name for people
   */
  public record DeviceBody(
      @Nullable String thing, @Nullable String jurisdiction, @Nullable String name) {}

  /** Devices of a commune by name; of the first commune when none is asked for. */
  @GET
  public Map<String, Object> list(
      @QueryParam("jurisdiction") @Nullable String jurisdiction,
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    var commune = commune(territories.get(), Optional.ofNullable(jurisdiction));
    var list = "devices/" + commune;
    var after = Optional.ofNullable(cursor).map(text -> Cursors.open(list, text));
    var page = devices.list(commune, Limits.of(limit), after);
    var view = new LinkedHashMap<String, Object>();
    view.put("jurisdiction", commune);
    view.put("items", page.items().stream().map(this::view).toList());
    view.put("next", page.next().map(position -> Cursors.seal(list, position)));
    return view;
  }

  /** One device. */
  @GET
  @Path("{thing}")
  public Map<String, Object> show(
      @PathParam("thing") String thing, @Context SecurityContext security) {
    Policy.requireManager(CallerFilter.caller(security));
    return view(devices.get(thing));
  }

  /** Adds a device. Its private key is in this answer and nowhere else. */
  @POST
  @Consumes(APPLICATION_JSON)
  public Response add(@Nullable DeviceBody body, @Context SecurityContext security) {
    Policy.requireAdmin(CallerFilter.caller(security));
    var sent = Bodies.required(body);
    var request =
        NewDevice.check(sent.thing(), sent.jurisdiction(), sent.name(), territories.get());
    var added = addDevice.run(request);
    var view = new LinkedHashMap<String, Object>();
    view.put("device", view(added.device()));
    view.put("certificatePem", added.credentials().certificatePem());
    view.put("privateKeyPem", added.credentials().privateKeyPem());
    view.put("caPem", added.credentials().caPem());
    view.put("endpoint", added.credentials().endpoint());
    return Response.created(URI.create("/api/staff/devices/" + request.thing()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(view)
        .build();
  }

  /** Ends the device's right to connect; doing it again changes nothing. */
  @POST
  @Path("{thing}/revocation")
  public Map<String, Object> revoke(
      @PathParam("thing") String thing, @Context SecurityContext security) {
    Policy.requireAdmin(CallerFilter.caller(security));
    return view(revokeDevice.run(thing));
  }

  private static String commune(Territory territory, Optional<String> asked) {
    if (asked.filter(insee -> territory.commune(insee).isEmpty()).isPresent()) {
      throw Invalid.of("#/jurisdiction", "unknown", "is no commune of this territory");
    }
    return asked.orElseGet(() -> territory.communes().getFirst().insee());
  }

  /** {@code series} is absent while nobody has said what the device measures. */
  private Map<String, Object> view(Device device) {
    var view = new LinkedHashMap<String, Object>();
    view.put("thing", device.thing());
    view.put("jurisdiction", device.jurisdiction());
    view.put("name", device.name());
    view.put("state", device.state());
    view.put("certificateId", device.certificateId());
    view.put("certificateEndsAt", device.certificateEndsAt());
    view.put("addedAt", device.addedAt());
    view.put("connected", device.connected());
    view.put("lastSeenAt", device.lastSeenAt());
    view.put("series", things.find(device.thing()).map(thing -> thing.datastreams().size()));
    view.put("version", device.version());
    return view;
  }
}
