package fr.parvis.opendata;

import java.net.URI;

/** Leads to the files of releases. */
@FunctionalInterface
public interface ReleaseLinks {

  /** An address that gives the file, for some minutes, to whoever has it. */
  URI link(ReleaseFile file);
}
