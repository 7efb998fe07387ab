package fr.parvis.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** A form that was checked: what is asked, page by page, and what answers must be. */
public final class Form {

  private final List<FormPage> pages;
  private final List<Stop> stops;
  private final DataSchema schema;

  private Form(List<FormPage> pages, List<Stop> stops, DataSchema schema) {
    this.pages = pages;
    this.stops = stops;
    this.schema = schema;
  }

  /**
   * Reads the {@code form} of a procedure's document, which {@link ProcedureChecker} let pass.
   * Making it costs more than evaluating answers: keep it.
   */
  public static Form parse(JsonNode json) {
    return new Form(
        json.at("/ui/pages").valueStream().map(FormPage::of).toList(),
        json.at("/ui/stops").valueStream().map(Stop::of).toList(),
        new DataSchema(json.path("schema")));
  }

  /** The pages in their order, hidden ones too. */
  public List<FormPage> pages() {
    return pages;
  }

  /**
   * Evaluates answers.
   *
   * @param answers as sent; they stay as they are
   * @param today the day in the territory's zone
   */
  public Evaluation evaluate(ObjectNode answers, LocalDate today) {
    return new Walk(answers, today).through(pages, stops, schema);
  }
}
