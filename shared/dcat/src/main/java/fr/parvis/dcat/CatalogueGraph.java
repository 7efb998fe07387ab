package fr.parvis.dcat;

import fr.parvis.dcat.Catalogue.Publisher;
import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Typed;
import java.util.List;

/** A page of the catalogue as a graph: the catalogue, its datasets, and where the next page is. */
public final class CatalogueGraph {

  private final Catalogue catalogue;
  private final Graph graph = new Graph();

  private CatalogueGraph(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The graph of one page. */
  public static Graph of(Catalogue catalogue, List<CatalogueDataset> datasets, Paging paging) {
    var page = new CatalogueGraph(catalogue);
    page.catalogue(datasets);
    page.paging(paging);
    page.rows(datasets);
    datasets.forEach(dataset -> new DatasetGraph(page.graph, dataset, page.service()).write());
    return page.graph;
  }

  private void catalogue(List<CatalogueDataset> datasets) {
    graph
        .about(catalogue.iri(), "dcat:Catalog", "hydra:Collection")
        .say("dct:title", catalogue.title())
        .say("dct:description", catalogue.description())
        .say("dct:publisher", publisher(graph, catalogue.publisher()))
        .say("dct:language", Authorities.french(graph))
        .say("foaf:homepage", document(graph, Iri.of(catalogue.home())))
        .say("dcat:themeTaxonomy", Authorities.themes(graph))
        .say("dcat:service", service())
        .say("dcat:dataset", datasets.stream().map(DatasetGraph::iri).toList());
  }

  private void paging(Paging paging) {
    var self = Iri.of(paging.self());
    graph
        .about(catalogue.iri())
        .say("hydra:totalItems", Typed.count(paging.total()))
        .say("hydra:view", self);
    var view =
        graph
            .about(self, "hydra:PartialCollectionView")
            .say("hydra:first", Iri.of(paging.first()))
            .say("hydra:last", Iri.of(paging.last()));
    paging.previous().ifPresent(page -> view.say("hydra:previous", Iri.of(page)));
    paging.next().ifPresent(page -> view.say("hydra:next", Iri.of(page)));
  }

  private void rows(List<CatalogueDataset> datasets) {
    graph
        .about(service(), "dcat:DataService")
        .say("dct:title", catalogue.rows().title())
        .say("dct:publisher", publisher(graph, catalogue.publisher()))
        .say("dcat:endpointURL", Iri.of(catalogue.rows().endpoint()))
        .say("dcat:endpointDescription", Iri.of(catalogue.rows().description()))
        .say("dcat:servesDataset", datasets.stream().map(DatasetGraph::iri).toList());
  }

  private Iri service() {
    return catalogue.iri().part("rows");
  }

  static Iri publisher(Graph graph, Publisher publisher) {
    var agent = graph.about(publisher.iri(), "foaf:Agent").say("foaf:name", publisher.name());
    publisher.siret().ifPresent(siret -> agent.say("dct:identifier", Typed.string(siret)));
    return publisher.iri();
  }

  static Iri document(Graph graph, Iri page) {
    graph.about(page, "foaf:Document");
    return page;
  }
}
