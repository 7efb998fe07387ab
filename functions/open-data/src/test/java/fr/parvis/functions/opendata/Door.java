package fr.parvis.functions.opendata;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import fr.parvis.follow.WebhookSecrets;
import fr.parvis.invocation.Checkout;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.json.Json;
import fr.parvis.opendata.Catalogue;
import fr.parvis.opendata.Dataset;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseFile;
import fr.parvis.opendata.Rows;
import fr.parvis.people.InMemoryPeople;
import fr.parvis.reusers.Allowances;
import fr.parvis.reusers.InMemoryQuotas;
import fr.parvis.reusers.InMemoryReusers;
import fr.parvis.reusers.ReuserKeys;
import fr.parvis.reusers.WebhookAddresses;
import fr.parvis.tables.Row;
import fr.parvis.territory.InMemoryTerritories;
import fr.parvis.territory.Territory;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The door with stores in memory and the demo town's settings, asked as the gateway asks it. */
final class Door {

  static final String SITE = "https://valmerle.example";
  static final String SITE_KEY = "what only the site knows";
  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  static final Dataset REPORTS = Datasets.get("signalements");

  Instant now = NOW;
  final InMemoryRows rows = new InMemoryRows();
  final InMemoryReleases releases = new InMemoryReleases();
  final InMemoryReusers reusers = new InMemoryReusers(() -> now);
  final LoggedInvocation context = new LoggedInvocation();
  private final Map<String, String> headers = new HashMap<>();
  private final OpenDataHandler handler;

  Door() {
    this(new Allowances.Limits(10_000, 5_000));
  }

  Door(Allowances.Limits limits) {
    this(limits, rows -> rows);
  }

  /** {@code watched}: the rows as the routes see them. */
  Door(Allowances.Limits limits, UnaryOperator<Rows> watched) {
    var random = new Random(8);
    var catalogue = new Catalogue(rows, releases, new InMemoryDatasetStates(), () -> now);
    handler =
        new OpenDataHandler(
            new Parts(
                town(),
                catalogue,
                watched.apply(rows),
                releases,
                file -> URI.create("https://bucket.example/" + file.key() + "?signed"),
                reusers,
                new ReuserKeys(reusers, new InMemoryPeople(() -> now), () -> now, random),
                new Allowances(new InMemoryQuotas(), limits, () -> now, random),
                new Callers(SITE_KEY),
                new WebhookAddresses(Door::resolve, Set.of()),
                new WebhookSecrets("a key of a town that nobody knows of"),
                new Addresses(SITE),
                () -> now,
                random));
  }

  private static InetAddress[] resolve(String host) {
    var isInside = host.startsWith("inside");
    return new InetAddress[] {InetAddress.ofLiteral(isInside ? "10.0.0.1" : "81.2.69.142")};
  }

  private static InMemoryTerritories town() {
    var territories = new InMemoryTerritories();
    territories.put(Territory.parse(Checkout.text("infra/demo/territory.json")));
    return territories;
  }

  /** The same door, with one more header on every request. */
  Door with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Asks an address of ours as the gateway hands it over. */
  Answer get(String address) {
    return ask("GET", address, "");
  }

  Answer post(String address, String body) {
    return ask("POST", address, body);
  }

  Answer ask(String method, String address, String body) {
    var path = address.replaceFirst("^" + SITE, "");
    var question = path.indexOf('?');
    var raw = question < 0 ? path : path.substring(0, question);
    var event = new APIGatewayV2HTTPEvent();
    var route = Routes.find(method, raw);
    event.setRouteKey(route.key());
    event.setPathParameters(route.variables());
    event.setHeaders(Map.copyOf(headers));
    event.setQueryStringParameters(question < 0 ? null : query(path.substring(question + 1)));
    event.setBody(body.isEmpty() ? null : body);
    event.setRequestContext(
        RequestContext.builder()
            .withRequestId("req-1")
            .withHttp(RequestContext.Http.builder().withSourceIp("198.51.100.7").build())
            .build());
    return new Answer(handler.handleRequest(event, context));
  }

  /** Asks with a recorded event. */
  Answer ask(APIGatewayV2HTTPEvent event) {
    return new Answer(handler.handleRequest(event, context));
  }

  private static Map<String, String> query(String raw) {
    var query = new HashMap<String, String>();
    Arrays.stream(raw.split("&", -1))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            query.merge(
                decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "", (a, b) -> a + "," + b));
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Publishes a release of a dataset with a file of each format. */
  Release publish(String dataset) {
    var building = releases.begin(dataset, "37999", now);
    var files =
        Stream.of("csv", "geojson", "jsonl", "parquet", "labels.csv", "schema.json")
            .map(format ->
                new ReleaseFile(
                    format,
                    ReleaseFile.key(building.id(), format),
                    Map.of("csv", "text/csv; charset=utf-8", "geojson", "application/geo+json")
                        .getOrDefault(format, "application/octet-stream"),
                    1_234,
                    "0123456789abcdef".repeat(4)))
            .toList();
    return releases.publish(building, 3, files, now);
  }

  /** Puts lots of reports: {@code lot-000} to {@code count}, of three months in turn. */
  void putLots(int count) {
    rows.put(REPORTS, Stream.iterate(0, i -> i + 1).limit(count).map(Door::lot).toList());
  }

  private static Row lot(int i) {
    var texts = new HashMap<String, String>();
    texts.put("lot", "lot-%03d".formatted(i));
    texts.put("mois", List.of("2026-08", "2026-09", "2026-10").get(i % 3));
    texts.put("code_insee", "37999");
    texts.put("categorie", i % 2 == 0 ? "lampadaire-eteint" : "nid-de-poule, \"grave\"");
    texts.put("service", "voirie");
    texts.put("niveau", i % 5 == 0 ? "commune" : "maille");
    if (i % 5 != 0) {
      texts.put("maille", "m-" + i);
      texts.put("lon", "0.68");
      texts.put("lat", "47.39");
    }
    texts.put("nombre", Integer.toString(5 + i));
    return Row.of(REPORTS.schema(), texts);
  }

  /** What the door answered. */
  record Answer(APIGatewayV2HTTPResponse response) {

    int status() {
      return response.getStatusCode();
    }

    String body() {
      return response.getBody();
    }

    String header(String name) {
      return Optional.ofNullable(response.getHeaders().get(name)).orElse("");
    }

    JsonNode json() {
      return Json.parse(body());
    }

    /** This answer, once its status is the expected one. */
    Answer expect(int expected) {
      if (status() != expected) {
        throw new AssertionError(
            "expected %d but got %d: %s".formatted(expected, status(), body()));
      }
      return this;
    }
  }
}
