package fr.parvis.local.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the file of an address. Folders lie over each other, the first one wins; addresses that the
 * pages' own scripts understand lead to the page that understands them.
 */
final class SiteFiles {
  private static final String STAFF = "/staff";

  private final List<Path> folders;

  SiteFiles(List<Path> folders) {
    this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
  }

  /** The file for a decoded path; empty when there is none. */
  Optional<Path> find(String path) {
    return file(path)
        .or(() -> file(path.endsWith("/") ? path + "index.html" : path + "/index.html"))
        .or(() -> looksLikeFile(path) ? Optional.empty() : file(page(path)));
  }

  private static String page(String path) {
    return path.equals(STAFF) || path.startsWith(STAFF + "/")
        ? STAFF + "/index.html"
        : "/index.html";
  }

  private static boolean looksLikeFile(String path) {
    return path.substring(path.lastIndexOf('/') + 1).contains(".");
  }

  private Optional<Path> file(String path) {
    return folders.stream()
        .map(folder -> folder.resolve(path.substring(1)).normalize())
        .filter(file -> folders.stream().anyMatch(file::startsWith) && Files.isRegularFile(file))
        .findFirst();
  }
}
