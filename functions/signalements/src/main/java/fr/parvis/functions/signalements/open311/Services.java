package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.Language;
import fr.parvis.territory.Category;
import fr.parvis.territory.Territory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The territory's categories as the standard's services. */
final class Services {

  private Services() {}

  static Document list(Territory territory) {
    return new Document(
        "services", territory.categories().stream().map(Services::service).toList());
  }

  /** No category of ours asks for more than the standard's own fields. */
  static Document definition(Category category) {
    var definition = new LinkedHashMap<String, Object>();
    definition.put("service_code", category.code());
    definition.put("attributes", List.of());
    return new Document("service_definition", definition);
  }

  private static Map<String, Object> service(Category category) {
    var service = new LinkedHashMap<String, Object>();
    service.put("service_code", category.code());
    service.put("service_name", category.name().in(Language.FR));
    service.put("description", null);
    service.put("metadata", false);
    service.put("type", "realtime");
    service.put("keywords", String.join(", ", category.keywords()));
    service.put("group", category.group().in(Language.FR));
    return service;
  }
}
