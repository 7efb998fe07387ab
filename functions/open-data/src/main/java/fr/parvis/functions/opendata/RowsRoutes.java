package fr.parvis.functions.opendata;

import fr.parvis.http.Operation;
import fr.parvis.http.PublicReply;
import fr.parvis.http.Reply;
import fr.parvis.http.Request;
import fr.parvis.opendata.Datasets;
import java.util.Map;

/** The rows of a dataset as they stand now: filtered, chosen and sorted as asked. */
final class RowsRoutes {

  private final Parts parts;
  private final Quota quota;

  RowsRoutes(Parts parts) {
    this.parts = parts;
    this.quota = new Quota(parts);
  }

  /** By route key. */
  Map<String, Operation> operations() {
    return Map.of("GET /api/public/datasets/{dataset}/rows", this::rows);
  }

  private Reply rows(Request request) {
    var dataset = Datasets.get(request.path("dataset"));
    var question = new QuestionReader(dataset, request).read();
    return quota.reading(request, () -> answer(request, question));
  }

  private Reply answer(Request request, Question question) {
    var dataset = question.dataset().id();
    var answer = new RowsReading(parts.rows(), question).read();
    var next =
        answer.next().map(cursor -> parts.addresses().next(dataset, request.query(), cursor));
    var form = question.form();
    var reply = PublicReply.of(request, form.contentType(), form.write(question, answer, next));
    return next.map(address -> reply.header("link", "<" + address + ">; rel=\"next\""))
        .orElse(reply);
  }
}
