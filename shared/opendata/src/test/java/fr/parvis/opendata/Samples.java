package fr.parvis.opendata;

import fr.parvis.tables.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A dataset and its rows, and a clock that tests set. */
public final class Samples {

  public static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

  public static final Dataset BINS =
      DatasetReader.read(
          """
          {"id": "poubelles",
           "title": {"fr": "Poubelles", "en": "Bins"},
           "description": {"fr": "Où elles sont.", "en": "Where they are."},
           "keywords": ["propreté"], "theme": "ENVI",
           "sources": [{"title": {"fr": "Relevé", "en": "Survey"}, "licence": "odbl-1.0"}],
           "frequency": "daily",
           "schema": {
             "fields": [
               {"name": "rue", "type": "string"},
               {"name": "numero", "type": "string"},
               {"name": "litres", "type": "integer"},
               {"name": "posee", "type": "date"},
               {"name": "pleine", "type": "boolean"}],
             "primaryKey": ["rue", "numero"]},
           "temporal": "posee",
           "indexes": ["litres", "posee"],
           "origin": "catalogue"}
          """);

  private Samples() {}

  /** A row; {@code null} leaves a cell empty. */
  static Row bin(String street, String number, @Nullable Integer litres, @Nullable String day) {
    var values = new HashMap<String, Object>(Map.of("rue", street, "numero", number));
    if (litres != null) {
      values.put("litres", (long) litres);
    }
    if (day != null) {
      values.put("posee", day);
    }
    return Row.of(BINS.schema(), values);
  }

  /** A clock that stands still until it is moved. */
  public static final class Clock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Override
    public Instant instant() {
      return now.get();
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
      now.updateAndGet(at -> at.plus(duration));
    }
  }
}
