package fr.parvis.functions.opendata;

import fr.parvis.dcat.CatalogueGraph;
import fr.parvis.dcat.Paging;
import fr.parvis.dcat.Syntax;
import fr.parvis.domain.Invalid;
import fr.parvis.domain.NotFound;
import fr.parvis.http.Operation;
import fr.parvis.http.PublicReply;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue for machines, page by page: one address that negotiates, and one for each syntax.
 * The pages that an answer leads to have its syntax, whoever asks.
 */
final class CatalogueRoutes {

  private static final int MOST_PER_PAGE = 100;

  private final Parts parts;

  CatalogueRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    var operations = new HashMap<String, Operation>();
    operations.put("GET /data/catalog", request -> answer(request, Accepted.syntax(request), ""));
    for (var syntax : Syntax.values()) {
      operations.put(
          "GET /data/catalog." + syntax.suffix(),
          request -> answer(request, syntax, "." + syntax.suffix()));
    }
    return operations;
  }

  private Reply answer(Request request, Syntax syntax, String suffix) {
    var number = number(request, "page", 1, Integer.MAX_VALUE);
    var size = number(request, "size", MOST_PER_PAGE, MOST_PER_PAGE);
    var territory = parts.territories().get();
    var descriptions = new Descriptions(territory, parts.addresses());
    var entries = parts.catalogue().list(territory);
    var pages = Math.max(1, Math.ceilDiv(entries.size(), size));
    if (number > pages) {
      throw new NotFound("The catalogue has %d page(s)".formatted(pages));
    }
    var shown =
        entries.subList((number - 1) * size, Math.min(number * size, entries.size())).stream()
            .map(descriptions::dataset)
            .toList();
    var graph =
        CatalogueGraph.of(
            descriptions.catalogue(),
            List.copyOf(shown),
            paging(suffix, number, pages, size, entries.size()));
    return PublicReply.of(request, syntax.mediaType() + "; charset=utf-8", syntax.write(graph));
  }

  private Paging paging(String suffix, int number, int pages, int size, int total) {
    return new Paging(
        page(suffix, number, size),
        page(suffix, 1, size),
        number > 1 ? Optional.of(page(suffix, number - 1, size)) : Optional.empty(),
        number < pages ? Optional.of(page(suffix, number + 1, size)) : Optional.empty(),
        page(suffix, pages, size),
        total);
  }

  private URI page(String suffix, int number, int size) {
    var sized = size == MOST_PER_PAGE ? "" : "&size=" + size;
    return URI.create(parts.addresses().catalogue() + suffix + "?page=" + number + sized);
  }

  private static int number(Request request, String name, int otherwise, int most) {
    var sent = request.query(name);
    if (sent.isEmpty()) {
      return otherwise;
    }
    if (!sent.get().matches("[1-9][0-9]{0,8}") || Integer.parseInt(sent.get()) > most) {
      throw Invalid.of("#/" + name, "out-of-range", "is a whole number from 1 to " + most);
    }
    return Integer.parseInt(sent.get());
  }
}
