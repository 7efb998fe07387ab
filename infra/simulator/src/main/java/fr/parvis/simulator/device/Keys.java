package fr.parvis.simulator.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The keys of simulated devices, one folder each, so that the next start goes on with the same
 * devices: a private key is shown once.
 */
public final class Keys {

  private static final String CERTIFICATE = "certificate.pem";
  private static final String PRIVATE_KEY = "private-key.pem";
  private static final String AUTHORITY = "ca.pem";
  private static final String ENDPOINT = "endpoint";
  private static final String REGISTERED = "thing.json";

  private final Path folder;

  /** Keys kept under a folder, which need not be there. */
  public Keys(Path folder) {
    this.folder = folder;
  }

  /**
   * What a device connects with.
   *
   * @param endpoint host name of the broker
   */
  public record Key(String certificate, String privateKey, String authority, String endpoint) {

    /** Says where to, so that no log can tell a key. */
    @Override
    public String toString() {
      return "Key[" + endpoint + "]";
    }
  }

  /** The keys of a device, when it has some here. */
  public Optional<Key> find(String thing) {
    var own = folder.resolve(thing);
    return Files.exists(own.resolve(ENDPOINT))
        ? Optional.of(
            new Key(
                read(own.resolve(CERTIFICATE)),
                read(own.resolve(PRIVATE_KEY)),
                read(own.resolve(AUTHORITY)),
                read(own.resolve(ENDPOINT))))
        : Optional.empty();
  }

  /** Keeps the keys of a device; the endpoint comes last, so that half a key is none. */
  public void add(String thing, Key key) {
    var own = folder.resolve(thing);
    try {
      Files.createDirectories(own);
      var secret = own.resolve(PRIVATE_KEY);
      Files.writeString(secret, key.privateKey());
      if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
      }
      Files.writeString(own.resolve(CERTIFICATE), key.certificate());
      Files.writeString(own.resolve(AUTHORITY), key.authority());
      Files.writeString(own.resolve(ENDPOINT), key.endpoint());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the keys of " + thing, e);
    }
  }

  /** Whether the thing was registered with exactly these words. */
  boolean isRegistered(String thing, String body) {
    var file = folder.resolve(thing).resolve(REGISTERED);
    return Files.exists(file) && read(file).equals(body);
  }

  void registered(String thing, String body) {
    try {
      Files.writeString(folder.resolve(thing).resolve(REGISTERED), body);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep what was registered of " + thing, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
