package fr.parvis.dcat;

import fr.parvis.dcat.CatalogueDataset.Distribution;
import fr.parvis.dcat.CatalogueDataset.Period;
import fr.parvis.dcat.CatalogueDataset.Release;
import fr.parvis.dcat.Graph.About;
import fr.parvis.dcat.Term.Iri;
import fr.parvis.dcat.Term.Typed;

/**
 * A dataset and its files in the graph, as data.gouv.fr reads them: the description in {@code
 * dct:description}, each keyword in {@code dcat:keyword}, the id as a literal.
 */
final class DatasetGraph {

  private final Graph graph;
  private final CatalogueDataset dataset;
  private final Iri rows;
  private final Iri iri;

  DatasetGraph(Graph graph, CatalogueDataset dataset, Iri rows) {
    this.graph = graph;
    this.dataset = dataset;
    this.rows = rows;
    this.iri = iri(dataset);
  }

  /** The thing that its page tells of, so a fragment of the page's address. */
  static Iri iri(CatalogueDataset dataset) {
    return Iri.of(dataset.page()).part("dataset");
  }

  void write() {
    var about =
        graph
            .about(iri, "dcat:Dataset")
            .say("dct:identifier", Typed.string(dataset.id()))
            .say("dct:title", dataset.title())
            .say("dct:description", dataset.description())
            .say("dcat:keyword", dataset.keywords())
            .say("dcat:theme", Authorities.theme(graph, dataset.theme()))
            .say("dct:accrualPeriodicity", Authorities.frequency(graph, dataset.frequency()))
            .say("dct:publisher", CatalogueGraph.publisher(graph, dataset.publisher()))
            .say("dcat:contactPoint", contact())
            .say("dct:accessRights", Authorities.everybody(graph))
            .say("dct:language", Authorities.french(graph))
            .say("dcat:landingPage", CatalogueGraph.document(graph, Iri.of(dataset.page())));
    dataset
        .communes()
        .forEach(insee -> about.say("dct:spatial", Authorities.commune(graph, insee)));
    dataset.period().ifPresent(period -> about.say("dct:temporal", period(period)));
    dataset.schema().ifPresent(schema -> about.say("dct:conformsTo", standard(Iri.of(schema))));
    sources(about);
    dataset.latest().ifPresent(release -> release(about, release));
  }

  private Iri contact() {
    var contact = dataset.contact();
    var card =
        graph
            .about(iri.part("contact"), "vcard:Kind", "vcard:Organization")
            .say("vcard:fn", Typed.string(contact.name()));
    contact.mail().ifPresent(mail -> card.say("vcard:hasEmail", new Iri("mailto:" + mail)));
    return iri.part("contact");
  }

  private Iri period(Period period) {
    graph
        .about(iri.part("period"), "dct:PeriodOfTime")
        .say("dcat:startDate", Typed.date(period.from()))
        .say("dcat:endDate", Typed.date(period.to()));
    return iri.part("period");
  }

  private Iri standard(Iri schema) {
    graph.about(schema, "dct:Standard");
    return schema;
  }

  private void sources(About about) {
    if (!dataset.sources().isEmpty()) {
      about.say("dct:provenance", iri.part("sources"));
      graph
          .about(iri.part("sources"), "dct:ProvenanceStatement")
          .say("rdfs:label", dataset.sources());
    }
  }

  private void release(About about, Release release) {
    about
        .say("dct:issued", Typed.dateTime(release.first()))
        .say("dct:modified", Typed.dateTime(release.at()))
        .say("dcat:version", Typed.string(release.version()));
    for (var file : release.files()) {
      about.say("dcat:distribution", distribution(file, release));
    }
  }

  private Iri distribution(Distribution file, Release release) {
    var distribution = iri.part(file.format());
    var address = Iri.of(file.address());
    graph
        .about(distribution, "dcat:Distribution")
        .say("dct:title", Typed.string(file.format()))
        .say("dcat:accessURL", address)
        .say("dcat:downloadURL", address)
        .say("dcat:accessService", rows)
        .say("dct:format", Authorities.format(graph, file.format(), distribution))
        .say("dcat:mediaType", Authorities.mediaType(graph, file.mediaType()))
        .say("dct:license", Authorities.licence(graph, Iri.of(dataset.licence())))
        .say("dct:modified", Typed.dateTime(release.at()))
        .say("dcat:byteSize", Typed.count(file.bytes()))
        .say("spdx:checksum", checksum(file, distribution));
    return distribution;
  }

  private Iri checksum(Distribution file, Iri distribution) {
    var checksum = distribution.part("checksum");
    graph
        .about(checksum, "spdx:Checksum")
        .say("spdx:algorithm", Vocabulary.iri("spdx:checksumAlgorithm_sha256"))
        .say("spdx:checksumValue", new Typed(file.sha256(), Vocabulary.iri("xsd:hexBinary")));
    return checksum;
  }
}
