package fr.parvis.functions.admin;

import fr.parvis.access.Caller;
import fr.parvis.access.Policy;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Lets the town's staff in, and no one else; resources ask {@link #caller} who it is. */
final class CallerFilter implements ContainerRequestFilter {

  private final String rolesClaim;

  CallerFilter(String rolesClaim) {
    this.rolesClaim = rolesClaim;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var caller = Caller.fromClaims(Gateway.claims(request), rolesClaim);
    Policy.requireStaff(caller);
    request.setSecurityContext(new Staff(caller));
  }

  /** Who calls. */
  static Caller caller(SecurityContext security) {
    return ((Staff) security.getUserPrincipal()).caller();
  }

  /** The caller in the form JAX-RS carries. */
  private record Staff(Caller caller) implements SecurityContext, Principal {

    @Override
    public Principal getUserPrincipal() {
      return this;
    }

    @Override
    public String getName() {
      return caller.name();
    }

    /** Never asked: rights are the policy's. */
    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return true;
    }

    @Override
    public String getAuthenticationScheme() {
      return "JWT";
    }
  }
}
