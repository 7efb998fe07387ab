package fr.parvis.opendata;

/** Where the files of releases are, as far as taking a release back asks for it. */
public interface ReleaseFiles {

  /** Deletes every file of a release, also those of a half-made one. Again is harmless. */
  void delete(ReleaseId release);
}
