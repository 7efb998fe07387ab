package fr.parvis.local;

import fr.parvis.template.TemplateRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** {@code ./parvis up}: starts the territory, says where to click, and stops it on Ctrl-C. */
public final class Up {
  private Up() {}

  /** Takes the options of {@link UpOptions}. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      var options = UpOptions.parse(List.of(arguments));
      if (options.rehearse()) {
        Rehearsal.run(root());
      } else {
        run(options);
      }
    } catch (CannotStart | TemplateRefused e) {
      System.err.println("parvis: " + e.getMessage());
      System.exit(e instanceof CannotStart ? 2 : 1);
    }
  }

  /** The checkout, as the script that starts us knows it. */
  public static Path root() {
    return Path.of(System.getProperty("parvis.root", "")).toAbsolutePath();
  }

  private static void run(UpOptions options) throws InterruptedException {
    var data = root().resolve(options.data());
    if (options.fresh()) {
      WorkingFolder.forget(data);
    }
    var settings = new LaptopSettings(root(), Optional.of(data), options.ports());
    var laptop = Laptop.start(settings);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(laptop::close));
    var demo = new DemoData(settings);
    if (options.town()) {
      demo.putSettings();
      demo.putProcedures();
    }
    tell(laptop);
    if (options.simulator()) {
      Sensors.start(root(), data);
    }
    if (options.demo()) {
      demo.putPastReports();
      demo.putReports();
      demo.putRequests();
      demo.letOutData();
    }
    new CountDownLatch(1).await();
  }

  private static void tell(Laptop laptop) {
    System.out.println(
        """

        Residents    %1$s/
        Town hall    %1$s/staff/
        Mails        %1$s/_local/mail
        Devices      %2$s
        This laptop  %1$s/_local/
        A tool for developers and demonstrations, on loopback only. Ctrl-C stops it.
        """
            .formatted(laptop.site(), laptop.endpoint("mqtt")));
    System.out.printf("Ready: %s (%.1f s)%n", laptop.site(), sinceJvmStart().toMillis() / 1000.0);
  }

  private static Duration sinceJvmStart() {
    var start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    return Duration.between(start, Instant.now());
  }
}
