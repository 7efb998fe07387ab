package fr.parvis.endtoend;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import fr.parvis.local.DemoData;
import fr.parvis.local.Laptop;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.mail.Mail;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The whole laptop runtime for a test: in memory, on free ports, with the demo town's settings and
 * no reports. It starts with the first test of the JVM and stops after the last; tests share it,
 * and keep apart by their own references.
 *
 * <pre>{@code
 * @RegisterExtension static final RunningParvis parvis = new RunningParvis();
 * }</pre>
 */
public final class RunningParvis implements BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(RunningParvis.class);

  /** The test classes that were begun in this JVM. */
  private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

  private Laptop laptop;

  @Override
  public void beforeAll(ExtensionContext context) {
    BEGUN.add(context.getRequiredTestClass().getSimpleName());
    // The root's store is closed at the end of the JVM's tests, and what it holds with it.
    laptop =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Laptop.class, key -> start(), Laptop.class);
  }

  private static Laptop start() {
    var settings = LaptopSettings.inMemory(Path.of(System.getProperty("parvis.root")));
    var laptop = Laptop.start(settings);
    new DemoData(settings).putSettings();
    return laptop;
  }

  /** The running laptop. */
  public Laptop laptop() {
    return laptop;
  }

  /** A bearer token of the demo persona with this id. */
  public String token(String personaId) {
    return laptop.token(personaId);
  }

  /** The mails sent so far by all tests; a test looks for its own. */
  public List<Mail> mails() {
    return laptop.mails();
  }

  /** The mail to an address with these words in its subject, once it is there. */
  public Mail awaitMail(String address, String subject) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                mails().stream()
                    .filter(one -> one.to().contains(address) && one.subject().contains(subject))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** Skips, aloud, what says something only after all the other classes of this module. */
  static void assumeWholeSuite() {
    var folder = RunningParvis.class.getResource("RunningParvis.class");
    try (var files = Files.list(Path.of(folder.toURI()).getParent())) {
      var missing =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith("Test.class"))
              .map(file -> file.replace(".class", ""))
              .filter(name -> !BEGUN.contains(name) && isOneOfMany(name))
              .sorted()
              .toList();
      if (!missing.isEmpty()) {
        System.err.println("NOT COMPARED, as these tests did not run: " + missing);
      }
      assumeThat(missing).isEmpty();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("cannot list the tests of this module", e);
    }
  }

  /** Whether it runs on this territory, and not after all others as those with an order do. */
  private static boolean isOneOfMany(String test) {
    try {
      var type = Class.forName(RunningParvis.class.getPackageName() + "." + test);
      return !type.isAnnotationPresent(Order.class)
          && Stream.of(type.getDeclaredFields()).anyMatch(f -> f.getType() == RunningParvis.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Address of the site. */
  public URI site() {
    return laptop.site();
  }
}
