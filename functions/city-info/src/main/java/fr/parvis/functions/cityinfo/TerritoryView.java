package fr.parvis.functions.cityinfo;

import fr.parvis.domain.Language;
import fr.parvis.territory.Category;
import fr.parvis.territory.Commune;
import fr.parvis.territory.Service;
import fr.parvis.territory.Territory;
import fr.parvis.territory.TerritoryMap;
import fr.parvis.territory.TownHall;
import fr.parvis.territory.Words;
import java.util.List;

/** The settings as the public may see them: without the services' mail addresses. */
record TerritoryView(
    String name,
    Words slogan,
    String mark,
    String color,
    List<Language> languages,
    String zone,
    List<Commune> communes,
    TownHall contact,
    List<ServiceView> services,
    List<Category> categories,
    TerritoryMap map,
    SignIns signIn) {

  static TerritoryView of(Territory territory, SignIns signIn) {
    return new TerritoryView(
        territory.name(),
        territory.slogan(),
        territory.mark(),
        territory.color(),
        territory.languages(),
        territory.zone(),
        territory.communes(),
        territory.contact(),
        territory.services().stream().map(ServiceView::of).toList(),
        territory.categories(),
        territory.map(),
        signIn);
  }

  record ServiceView(String id, Words name, String phone) {

    static ServiceView of(Service service) {
      return new ServiceView(service.id(), service.name(), service.phone());
    }
  }
}
