package fr.parvis.http;

import fr.parvis.domain.DomainException;
import java.util.function.BiFunction;

/** What one route does. */
@FunctionalInterface
public interface Operation {

  /** Translates the request into a use case and its result into a reply. */
  Reply run(Request request);

  /**
   * The same operation with failures told in another form than problem+json, for standards that
   * have their own (Open311). Faults of ours still become the plain 500.
   */
  default Operation failingAs(BiFunction<Request, Problem, Reply> form) {
    return request -> {
      try {
        return run(request);
      } catch (DomainException e) {
        return form.apply(request, Problems.of(e, request.requestId()));
      } catch (RequestFault e) {
        return form.apply(request, Problems.of(e, request.requestId()));
      }
    };
  }
}
