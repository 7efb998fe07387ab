package fr.parvis.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write is read again by Jena, which knows nothing of us. */
class CatalogueGraphTest {

  private static final String DATASET = "https://valmerle.example/data/eau#dataset";

  private static final Graph GRAPH =
      CatalogueGraph.of(
          Samples.CATALOGUE,
          List.of(Samples.full("eau"), Samples.bare("arbres")),
          Samples.onePage(2));

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void everySyntax_tellsTheSame(Syntax syntax) {
    var read = read(syntax, GRAPH);
    assertThat(read.size()).isGreaterThan(100);
    assertThat(read.isIsomorphicWith(read(Syntax.TURTLE, GRAPH))).isTrue();
    assertThat(read.getResource(DATASET).getProperty(property(read, "dct:title"), "fr").getString())
        .isEqualTo(Samples.NASTY);
  }

  @ParameterizedTest
  @EnumSource(Syntax.class)
  void catalogue_keepsTheProfile(Syntax syntax) {
    assertThat(violations(read(syntax, GRAPH))).isEmpty();
  }

  @Test
  void shapes_refuse_whatBreaksTheProfile() {
    var model = read(Syntax.TURTLE, GRAPH);
    var dataset = model.getResource(DATASET);
    dataset.removeAll(property(model, "dct:description"));
    model.removeAll(null, property(model, "foaf:name"), null);
    model
        .listSubjectsWithProperty(property(model, "spdx:checksumValue"))
        .toList()
        .forEach(checksum -> checksum.removeAll(property(model, "spdx:checksumValue")));
    assertThat(violations(model)).hasSize(1 + 1 + 4);
  }

  @Test
  void dataset_readsAsDataGouvReadsIt() {
    var model = read(Syntax.RDF_XML, GRAPH);
    var dataset = model.getResource(DATASET);
    assertThat(literals(dataset, "dct:identifier")).containsExactly("eau");
    assertThat(literals(dataset, "dcat:keyword"))
        .containsExactlyInAnyOrder("eau potable", "réseaux");
    assertThat(values(dataset, "dct:accrualPeriodicity").map(RDFNode::toString))
        .containsExactly("http://publications.europa.eu/resource/authority/frequency/DAILY");
    var csv = model.getResource(DATASET + "-csv");
    assertThat(values(csv, "dct:license").map(RDFNode::toString))
        .containsExactly("https://www.etalab.gouv.fr/licence-ouverte-open-licence");
    assertThat(values(csv, "dct:format").map(RDFNode::toString))
        .containsExactly("http://publications.europa.eu/resource/authority/file-type/CSV");
    assertThat(values(csv, "dcat:downloadURL").map(RDFNode::toString))
        .containsExactly("https://valmerle.example/data/files/eau/latest/eau.csv");
    var checksum = values(csv, "spdx:checksum").findFirst().orElseThrow().asResource();
    assertThat(values(checksum, "spdx:algorithm").map(RDFNode::toString))
        .containsExactly("http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
    assertThat(literals(checksum, "spdx:checksumValue"))
        .containsExactly("0123456789abcdef".repeat(4));
  }

  @Test
  void dataset_hasNoDistribution_whenNothingIsPublishedYet() {
    var model = read(Syntax.TURTLE, GRAPH);
    var dataset = model.getResource("https://valmerle.example/data/arbres#dataset");
    assertThat(values(dataset, "dct:identifier")).hasSize(1);
    assertThat(values(dataset, "dcat:distribution")).isEmpty();
  }

  private static List<String> literals(Resource subject, String name) {
    return values(subject, name).map(value -> value.asLiteral().getLexicalForm()).toList();
  }

  private static Stream<RDFNode> values(Resource subject, String name) {
    return subject.listProperties(property(subject.getModel(), name)).toList().stream()
        .map(statement -> statement.getObject());
  }

  private static org.apache.jena.rdf.model.Property property(Model model, String name) {
    return model.createProperty(Vocabulary.iri(name).value());
  }

  private static List<String> violations(Model model) {
    var shapes =
        Shapes.parse(
            RDFDataMgr.loadGraph(
                CatalogueGraphTest.class.getResource("application-profile.ttl").toString()));
    return ShaclValidator.get().validate(shapes, model.getGraph()).getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.resultPath() + ": " + entry.message())
        .toList();
  }

  static Model read(Syntax syntax, Graph graph) {
    var model = ModelFactory.createDefaultModel();
    var lang =
        switch (syntax) {
          case TURTLE -> Lang.TURTLE;
          case JSON_LD -> Lang.JSONLD;
          case RDF_XML -> Lang.RDFXML;
        };
    RDFDataMgr.read(model, new StringReader(syntax.write(graph)), null, lang);
    return model;
  }
}
