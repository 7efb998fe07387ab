package fr.parvis.functions.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueRoutesTest {

  private static final String NEXT = "http://www.w3.org/ns/hydra/core#next";

  private final Door door = new Door();

  @ParameterizedTest
  @CsvSource({
    "'', text/turtle",
    "*/*, text/turtle",
    "text/html, text/turtle",
    "application/ld+json, application/ld+json",
    "application/rdf+xml, application/rdf+xml",
    "'text/turtle;q=0.5, application/*;q=0.4', text/turtle",
    "'text/turtle;q=0.5, application/rdf+xml;q=0.9', application/rdf+xml",
    "'application/xhtml+xml, */*;q=0.1, application/ld+json;q=0.2', application/ld+json",
    "';;q=,/,*', text/turtle",
  })
  void catalogue_negotiates(String accept, String mediaType) {
    var answer = door.with("accept", accept).get("/data/catalog").expect(200);
    assertThat(answer.header("content-type")).startsWith(mediaType);
    assertThat(answer.header("vary")).contains("accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".ttl", ".jsonld", ".rdf"})
  void harvester_findsEveryDataset_page_byPage(String suffix) {
    Datasets.all().forEach(dataset -> door.publish(dataset.id()));
    var pages = harvest(Door.SITE + "/data/catalog" + suffix + "?size=4");
    assertThat(pages).hasSize(Math.ceilDiv(Datasets.all().size(), 4));
    var found = new HashSet<String>();
    var files = new HashSet<String>();
    for (var page : pages.values()) {
      page.listSubjectsWithProperty(RDF.type, DCAT.Dataset)
          .forEach(dataset -> found.add(dataset.getProperty(DCTerms.identifier).getString()));
      page.listObjectsOfProperty(DCAT.downloadURL).forEach(url -> files.add(url.toString()));
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(Datasets.all().stream().map(Dataset::id).toList());
    assertThat(files).hasSize(4 * Datasets.all().size());
    for (var file : files) {
      assertThat(door.get(file).status()).as(file).isEqualTo(302);
    }
  }

  @Test
  void pages_keepTheSyntaxOfTheirAddress() {
    assertThat(harvest(Door.SITE + "/data/catalog.rdf?size=1").keySet())
        .allMatch(address -> address.contains("/data/catalog.rdf?"))
        .hasSize(Datasets.all().size());
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, 422",
    "page=x, 422",
    "page=99999999999, 422",
    "size=101, 422",
    "page=9, 404"
  })
  void catalogue_refusesPagesThatAreNone(String query, int status) {
    assertThat(door.get("/data/catalog?" + query).status()).isEqualTo(status);
  }

  @Test
  void catalogue_isSentOnce_toWhoKeepsIt() {
    var tag = door.get("/data/catalog").expect(200).header("etag");
    assertThat(door.with("if-none-match", tag).get("/data/catalog").status()).isEqualTo(304);
    door.publish("signalements");
    assertThat(door.get("/data/catalog").status()).isEqualTo(200);
  }

  /** A client of DCAT that knows nothing of us: it reads a page, and follows hydra:next. */
  private Map<String, Model> harvest(String first) {
    var pages = new LinkedHashMap<String, Model>();
    Set<String> todo = new HashSet<>(Set.of(first));
    while (!todo.isEmpty()) {
      var address = todo.iterator().next();
      todo.remove(address);
      if (!pages.containsKey(address)) {
        var answer = door.get(address).expect(200);
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(answer.body()), address, language(answer));
        pages.put(address, model);
        model
            .listObjectsOfProperty(model.createProperty(NEXT))
            .forEach(next -> todo.add(next.toString()));
      }
    }
    return pages;
  }

  private static Lang language(Door.Answer answer) {
    return RDFLanguages.contentTypeToLang(answer.header("content-type").split(";", 2)[0]);
  }
}
