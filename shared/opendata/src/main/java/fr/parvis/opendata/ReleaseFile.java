package fr.parvis.opendata;

/**
 * One file of a release; never changed once it is out.
 *
 * @param format {@code csv}, {@code geojson}, {@code jsonl}, {@code parquet}, {@code labels.csv},
 *     {@code schema.json}: what its name ends with
 * @param key of the object in the public bucket
 * @param mediaType as HTTP says it
 * @param bytes how many
 * @param sha256 of those, in lower case hexadecimal digits
 */
public record ReleaseFile(String format, String key, String mediaType, long bytes, String sha256) {

  /** Its name in addresses: {@code arbres.csv}. */
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** Where a file of a release stands in the public bucket. */
  public static String key(ReleaseId release, String format) {
    return "%s/%s/%s.%s".formatted(release.dataset(), release.padded(), release.dataset(), format);
  }
}
