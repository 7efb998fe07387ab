package fr.parvis.functions.admin;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/**
 * The resources and what they share, each registered by name: looking for them on the class path,
 * and features nobody asked for (WADL, bean validation, discovery), would cost a cold start half a
 * second.
 */
final class AdminApplication extends ResourceConfig {

  private static final Map<String, Object> NOTHING_UNASKED =
      Map.of(
          CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
          CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
          CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true,
          CommonProperties.MOXY_JSON_FEATURE_DISABLE, true,
          ServerProperties.WADL_FEATURE_DISABLE, true,
          ServerProperties.BV_FEATURE_DISABLE, true,
          ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

  /**
   * Jersey warns at each start that resources are no providers and that jakarta.activation is
   * missing: both are meant. Held here, for the JDK forgets the level of a logger that nobody
   * holds.
   */
  private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

  static {
    JERSEY.setLevel(Level.SEVERE);
  }

  /** The claim of a token that lists the roles, and the resources. */
  AdminApplication(String rolesClaim, Object... resources) {
    addProperties(NOTHING_UNASKED);
    register(new CallerFilter(rolesClaim));
    register(new JsonBodies());
    register(new Failures());
    for (var resource : resources) {
      register(resource);
    }
  }
}
