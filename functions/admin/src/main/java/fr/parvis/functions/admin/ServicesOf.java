package fr.parvis.functions.admin;

import fr.parvis.access.Caller;
import fr.parvis.access.Policy;
import fr.parvis.domain.Invalid;
import fr.parvis.territory.Territory;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose work a caller looks at. */
final class ServicesOf {

  /** As settings write ids, those that left them too; a longer one could be no key of a table. */
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]{1,100}");

  private ServicesOf() {}

  /** Services the caller may look at, or the one of them that is asked for. */
  static Set<String> caller(Caller caller, @Nullable String asked, Territory territory) {
    if (asked != null) {
      if (!SERVICE.matcher(asked).matches()) {
        throw Invalid.of("#/service", "not-a-code", "is the id of a service");
      }
      Policy.requireService(caller, asked);
      return Set.of(asked);
    }
    return Policy.seesAllServices(caller)
        ? territory.services().stream()
            .map(service -> service.id())
            .collect(Collectors.toCollection(TreeSet::new))
        : caller.services();
  }
}
