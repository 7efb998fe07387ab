package fr.parvis.functions.admin;

import fr.parvis.domain.DomainException;
import fr.parvis.http.Problem;
import fr.parvis.http.Problems;
import fr.parvis.http.RequestFault;
import fr.parvis.logs.FailureLog;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import org.glassfish.jersey.server.ContainerRequest;

/** Failures to problem+json, by the same words as the other doors. */
final class Failures implements ExceptionMapper<Throwable> {

  /** One mapper answers all requests, so it asks for the present one each time. */
  @Inject private Provider<ContainerRequest> request;

  @Override
  public Response toResponse(Throwable failure) {
    var problem = problem(failure, Gateway.requestId(request.get()));
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  private Problem problem(Throwable failure, String requestId) {
    return switch (failure) {
      case DomainException e -> Problems.of(e, requestId);
      case RequestFault e -> Problems.of(e, requestId);
      case WebApplicationException e when e.getResponse().getStatus() < 500 ->
          routing(e, requestId);
      default -> {
        log(failure, requestId);
        yield Problems.unexpected(requestId);
      }
    };
  }

  /** Jersey's own refusals: no such address, method or media type. */
  private static Problem routing(WebApplicationException e, String requestId) {
    var status = e.getResponse().getStatusInfo();
    var name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Problem(
        "/problems/" + name,
        status.getReasonPhrase(),
        status.getStatusCode(),
        status.getReasonPhrase(),
        requestId,
        List.of());
  }

  private void log(Throwable failure, String requestId) {
    var what = "%s, request %s".formatted(request.get().getMethod(), requestId);
    FailureLog.write(Gateway.lambda(request.get()), what, failure);
  }
}
