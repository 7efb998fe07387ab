package fr.parvis.functions.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.parvis.opendata.ReleaseFile;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Public addresses of open data, all of one origin; they never change what they mean. */
record Addresses(String site) {

  /** The portal, for people. */
  URI portal() {
    return URI.create(site + "/data");
  }

  /** A dataset's page, which also names the dataset for machines. */
  URI page(String dataset) {
    return URI.create(site + "/data/" + dataset);
  }

  /** The catalogue, by content negotiation. */
  URI catalogue() {
    return URI.create(site + "/data/catalog");
  }

  URI feed() {
    return URI.create(site + "/data/feed.atom");
  }

  URI feed(String dataset) {
    return URI.create(site + "/data/feeds/" + dataset + ".atom");
  }

  /** All datasets, as JSON. */
  URI datasets() {
    return URI.create(site + "/api/public/datasets");
  }

  URI rows(String dataset) {
    return URI.create(site + "/api/public/datasets/" + dataset + "/rows");
  }

  /** The same question from where its answer ended. */
  URI next(String dataset, Map<String, String> query, String cursor) {
    var parameters = new TreeMap<>(query);
    parameters.put("cursor", cursor);
    return URI.create(
        rows(dataset)
            + parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", "?", "")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A file of one release, which never changes. */
  URI file(String dataset, long release, ReleaseFile file) {
    return URI.create("%s/data/files/%s/%d/%s".formatted(site, dataset, release, file.name()));
  }

  /** The newest file of its kind, for ever. */
  URI latest(String dataset, ReleaseFile file) {
    return URI.create("%s/data/files/%s/latest/%s".formatted(site, dataset, file.name()));
  }
}
