package fr.parvis.exports;

import java.io.IOException;
import java.io.OutputStream;

/** An object that is being written: there once it is complete, and not before. */
public abstract class Upload extends OutputStream {

  /** Ends it; on return it is there, whole. */
  public abstract void complete() throws IOException;

  /** Without {@link #complete} before, nothing stays. */
  @Override
  public abstract void close() throws IOException;
}
