package fr.parvis.exports;

import fr.parvis.opendata.ReleaseFiles;
import fr.parvis.opendata.ReleaseId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A bucket in memory. */
final class InMemoryObjects implements ReleaseObjects, ReleaseFiles {
  final Map<String, byte[]> objects = new TreeMap<>();

  @Override
  public Upload begin(String key, String mediaType) {
    var bytes = new ByteArrayOutputStream();
    return new Upload() {
      @Override
      public void write(int one) {
        bytes.write(one);
      }

      @Override
      public void write(byte[] some, int from, int length) {
        bytes.write(some, from, length);
      }

      @Override
      public void complete() {
        objects.put(key, bytes.toByteArray());
      }

      @Override
      public void close() {
        // what is not complete was never there
      }
    };
  }

  @Override
  public InputStream open(String key) {
    return new ByteArrayInputStream(Objects.requireNonNull(objects.get(key), key));
  }

  @Override
  public void delete(Collection<String> keys) {
    keys.forEach(objects::remove);
  }

  @Override
  public void delete(ReleaseId release) {
    var folder = release.dataset() + "/" + release.padded() + "/";
    objects.keySet().removeIf(key -> key.replaceFirst("^segments/", "").startsWith(folder));
  }
}
