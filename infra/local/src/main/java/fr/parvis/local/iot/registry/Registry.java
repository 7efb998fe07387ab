package fr.parvis.local.iot.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.parvis.local.state.DurableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Things and certificates. What a method returns from is on disk: a revoked certificate stays
 * revoked after a kill.
 */
public final class Registry implements AutoCloseable {
  private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final DurableMap storedThings;
  private final DurableMap storedCertificates;
  private final Map<String, Thing> things = new ConcurrentHashMap<>();
  private final Map<String, Certificate> certificates = new ConcurrentHashMap<>();

  /** The registry that is kept in a folder, or in memory if there is none. */
  public Registry(Optional<Path> data) {
    storedThings = DurableMap.in(data, "iot-things");
    storedCertificates = DurableMap.in(data, "iot-certificates");
    storedThings.entries().values().stream()
        .map(json -> read(json, Thing.class))
        .forEach(thing -> things.put(thing.name(), thing));
    storedCertificates.entries().values().stream()
        .map(json -> read(json, Certificate.class))
        .forEach(certificate -> certificates.put(certificate.id(), certificate));
  }

  /** The thing of this name. */
  public Optional<Thing> findThing(String name) {
    return Optional.ofNullable(things.get(name));
  }

  /** The certificate of this id. */
  public Optional<Certificate> findCertificate(String id) {
    return Optional.ofNullable(certificates.get(id));
  }

  /** The certificates that are attached to a thing. */
  public List<Certificate> certificatesOf(String thing) {
    return certificates.values().stream().filter(c -> c.things().contains(thing)).toList();
  }

  /** Adds a thing unless there is one of that name, which is returned then. */
  public synchronized Thing add(Thing thing) {
    var known = things.get(thing.name());
    if (known != null) {
      return known;
    }
    storedThings.put(thing.name(), write(thing));
    things.put(thing.name(), thing);
    return thing;
  }

  /** Adds a certificate. */
  public synchronized void add(Certificate certificate) {
    storedCertificates.put(certificate.id(), write(certificate));
    certificates.put(certificate.id(), certificate);
  }

  /** Changes the certificate of this id, if there is one, and returns what it is now. */
  public synchronized Optional<Certificate> change(String id, UnaryOperator<Certificate> change) {
    var known = findCertificate(id);
    var changed = known.map(change);
    changed.filter(certificate -> !known.get().equals(certificate)).ifPresent(this::add);
    return changed;
  }

  @Override
  public void close() {
    storedThings.close();
    storedCertificates.close();
  }

  private static String write(Object record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record is always JSON", e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the registry is damaged: " + json, e);
    }
  }
}
