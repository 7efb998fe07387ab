package fr.parvis.functions.opendata;

import fr.parvis.http.Operation;
import fr.parvis.http.PublicReply;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.json.Json;
import fr.parvis.opendata.Datasets;
import java.util.Map;
import java.util.Optional;

/** Datasets for pages and programs: all of them in short, one of them whole. */
final class DatasetRoutes {

  /** Releases that a page tells of. */
  private static final int RELEASES = 50;

  private final Parts parts;

  DatasetRoutes(Parts parts) {
    this.parts = parts;
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of(
        "GET /api/public/datasets", this::list,
        "GET /api/public/datasets/{dataset}", this::get);
  }

  private Reply list(Request request) {
    var entries = parts.catalogue().list(parts.territories().get());
    var view = Map.of("items", entries.stream().map(DatasetView::summary).toList());
    return PublicReply.of(request, "application/json", Json.write(view));
  }

  private Reply get(Request request) {
    var dataset = Datasets.get(request.path("dataset"));
    var entry = parts.catalogue().get(dataset.id(), parts.territories().get());
    var releases = parts.releases().list(dataset.id(), RELEASES, Optional.empty()).items();
    var view = new DatasetView(parts.addresses(), entry).whole(releases);
    return PublicReply.of(request, "application/json", Json.write(view));
  }
}
