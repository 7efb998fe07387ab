package fr.parvis.functions.signalements.open311;

import fr.parvis.domain.Language;
import fr.parvis.domain.NotFound;
import fr.parvis.functions.signalements.Parts;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.http.RequestFault;
import fr.parvis.messages.Messages;
import fr.parvis.reports.Report;
import fr.parvis.reports.Reports.Received;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports as the standard's service requests. */
final class Requests {

  /** A function answers with 6 MB at most. */
  private static final int MAX_BYTES = 5_000_000;

  private final Parts parts;

  Requests(Parts parts) {
    this.parts = parts;
  }

  Reply list(Request request, Set<String> jurisdictions, Format format) {
    var query = RequestsQuery.of(request, parts.clock().instant());
    var reports =
        query
            .references()
            .map(references ->
                references.stream().flatMap(each -> parts.reports().find(each).stream()).toList())
            .orElseGet(() -> received(query, jurisdictions));
    var own =
        reports.stream().filter(report -> jurisdictions.contains(report.jurisdiction())).toList();
    return reply(fitting(own, request.query("page_size").isPresent()), format);
  }

  Reply one(String id, Set<String> jurisdictions, Format format) {
    var report =
        RequestsQuery.reference(id)
            .flatMap(parts.reports()::find)
            .filter(found -> jurisdictions.contains(found.jurisdiction()))
            .orElseThrow(() -> new NotFound("service_request_id was not found"));
    return reply(List.of(report), format);
  }

  /** The answer to a filing. The link is for who filed: nobody else gets this notice. */
  static Document filed(Report report, String link, Language language) {
    var filed = new LinkedHashMap<String, Object>();
    filed.put("service_request_id", report.reference().toString());
    filed.put("service_notice", Messages.of(language).text("open311.notice", Map.of("link", link)));
    filed.put("account_id", null);
    return new Document("service_requests", List.of(filed));
  }

  private List<Report> received(RequestsQuery query, Set<String> jurisdictions) {
    var received =
        new Received(jurisdictions, query.from(), query.to(), query.category(), query.open());
    var upToPage =
        parts.reports().listReceived(received, query.page() * query.pageSize(), Optional.empty());
    var from = Math.min((query.page() - 1) * query.pageSize(), upToPage.items().size());
    return upToPage.items().subList(from, upToPage.items().size());
  }

  /** As many as one answer holds; who asked for a page must get it whole, or be told. */
  private static List<Report> fitting(List<Report> reports, boolean whole) {
    var fitting = new ArrayList<Report>();
    var bytes = 0;
    for (var report : reports) {
      bytes += RequestView.size(report);
      if (bytes > MAX_BYTES) {
        break;
      }
      fitting.add(report);
    }
    if (whole && fitting.size() < reports.size()) {
      throw new RequestFault(
          RequestFault.Kind.MALFORMED, "page_size is too large for these requests");
    }
    return fitting;
  }

  private Reply reply(List<Report> reports, Format format) {
    var territory = parts.territories().get();
    if (format == Format.GEOJSON) {
      return Open311.reply(200, features(reports), format);
    }
    var views = reports.stream().map(report -> RequestView.of(report, territory)).toList();
    return Open311.reply(200, new Document("service_requests", views), format);
  }

  private Document features(List<Report> reports) {
    var territory = parts.territories().get();
    var collection = new LinkedHashMap<String, Object>();
    collection.put("type", "FeatureCollection");
    collection.put(
        "features",
        reports.stream().map(report -> RequestView.feature(report, territory)).toList());
    return new Document("features", collection);
  }
}
