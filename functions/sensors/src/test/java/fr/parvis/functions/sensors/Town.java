package fr.parvis.functions.sensors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import fr.parvis.domain.Page;
import fr.parvis.invocation.LoggedInvocation;
import fr.parvis.logs.Counts;
import fr.parvis.telemetry.Datastream;
import fr.parvis.telemetry.Datastreams;
import fr.parvis.telemetry.Ingest;
import fr.parvis.telemetry.Observations;
import fr.parvis.telemetry.Quarantine;
import fr.parvis.telemetry.Quarantined;
import fr.parvis.telemetry.SeriesId;
import fr.parvis.telemetry.Zone;
import fr.parvis.telemetry.codec.Bundle;
import fr.parvis.telemetry.codec.Run;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A town whose stores are in memory, and fail when a test says so. */
final class Town implements Datastreams, Observations, Quarantine {

  final List<Quarantined> quarantined = new ArrayList<>();
  final List<String> presences = new ArrayList<>();
  final List<Zone> compacted = new ArrayList<>();
  final List<Zone> zones = new ArrayList<>();
  final List<Zone> broken = new ArrayList<>();
  final LoggedInvocation context = new LoggedInvocation(60_000);
  int appends;
  boolean quarantineIsFull;
  boolean devicesAreDown;

  private final Map<SeriesId, Datastream> series = new LinkedHashMap<>();
  private final Map<Zone, Bundle> kept = new HashMap<>();

  final ByteArrayOutputStream counted = new ByteArrayOutputStream();
  final SensorsHandler handler =
      new SensorsHandler(
          new TakeReadings(
              new Ingest(this, this, this, InstantSource.fixed(Samples.NOW)),
              this,
              new Counts(new PrintStream(counted, true, UTF_8), InstantSource.fixed(Samples.NOW)),
              InstantSource.fixed(Samples.NOW)),
          new TakePresences(this::record),
          new CompactZones(new Opened(zones), this::compact));

  Town with(Datastream datastream) {
    series.put(datastream.id(), datastream);
    return this;
  }

  SQSBatchResponse handle(SQSEvent event) {
    return handler.handleRequest(event, context);
  }

  /** Ids of the messages that must come again. */
  List<String> failed(SQSEvent event) {
    return handle(event).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  /** Values of a series by their distance from now in seconds. */
  Map<Long, Double> values(String id) {
    var datastream = series.get(SeriesId.parse(id));
    var run = list(datastream, Long.MIN_VALUE, Long.MAX_VALUE);
    var values = new TreeMap<Long, Double>();
    for (var i = 0; i < run.size(); i++) {
      values.put(
          (run.time(i) - Samples.NOW.toEpochMilli()) / 1000,
          datastream.resolution().value(run.steps(i)));
    }
    return values;
  }

  private void record(String thing, boolean connected, Instant at) {
    if (devicesAreDown) {
      throw new IllegalStateException("The table of devices is busy");
    }
    presences.add(thing + " " + connected + " " + at);
  }

  private void compact(Zone zone) {
    if (broken.contains(zone)) {
      throw new IllegalStateException("The table is busy");
    }
    compacted.add(zone);
  }

  @Override
  public Map<SeriesId, Datastream> find(Collection<SeriesId> ids) {
    return ids.stream()
        .filter(series::containsKey)
        .collect(Collectors.toMap(id -> id, series::get));
  }

  @Override
  public Map<Integer, Datastream> list(Zone zone) {
    return series.values().stream()
        .filter(datastream -> datastream.zone().equals(zone))
        .collect(Collectors.toMap(Datastream::number, datastream -> datastream));
  }

  @Override
  public void append(Zone zone, Bundle readings) {
    appends++;
    if (broken.contains(zone)) {
      throw new IllegalStateException("The table is busy");
    }
    kept.merge(zone, readings, Bundle::merge);
  }

  @Override
  public Run list(Datastream datastream, long from, long to) {
    return kept.getOrDefault(datastream.zone(), Bundle.EMPTY)
        .run(datastream.number())
        .between(from, to);
  }

  @Override
  public Run last(Datastream datastream, long before) {
    throw new UnsupportedOperationException("No sensor asks");
  }

  @Override
  public Bundle latest(Zone zone) {
    throw new UnsupportedOperationException("No sensor asks");
  }

  @Override
  public void add(List<Quarantined> refused) {
    if (quarantineIsFull) {
      throw new IllegalStateException("The quarantine is busy");
    }
    quarantined.addAll(refused);
  }

  @Override
  public Page<Entry> list(int limit, Optional<String> after) {
    throw new UnsupportedOperationException("No sensor asks");
  }

  @Override
  public Optional<Entry> find(String id) {
    throw new UnsupportedOperationException("No sensor asks");
  }

  @Override
  public void replace(String id, List<Quarantined> left) {
    throw new UnsupportedOperationException("No sensor asks");
  }

  @Override
  public void remove(String id) {
    throw new UnsupportedOperationException("No sensor asks");
  }
}
