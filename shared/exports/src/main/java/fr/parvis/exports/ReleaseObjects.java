package fr.parvis.exports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** The public bucket, as far as making releases asks for it. */
public interface ReleaseObjects {

  /** Begins an object, instead of any that has the key. */
  Upload begin(String key, String mediaType);

  /** The bytes of an object, from the first. */
  InputStream open(String key) throws IOException;

  /** Deletes objects. Again is harmless. */
  void delete(Collection<String> keys);
}
