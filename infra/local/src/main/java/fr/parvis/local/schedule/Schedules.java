package fr.parvis.local.schedule;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.bus.Delivery;
import fr.parvis.local.state.DurableMap;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * EventBridge Scheduler: puts each schedule's message into its queue when it is due. The last
 * firing is kept, so that a restart does not fire it twice; a firing that was due while the laptop
 * was off is made up for only when it is a few minutes old, because a scheduler on AWS is never
 * off.
 */
public final class Schedules implements Part {
  private static final System.Logger LOG = System.getLogger(Schedules.class.getName());
  private static final Duration MADE_UP_FOR = Duration.ofMinutes(5);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Template template;
  private final InstantSource clock;
  private final DurableMap handled;
  private final SqsClient sqs;
  private final Delivery delivery;
  private final List<Thread> threads = new ArrayList<>();

  /** The schedules of a template, on this machine's clock. */
  public Schedules(Template template, LaptopSettings settings) {
    this(template, settings, InstantSource.system());
  }

  /** The schedules of a template, on a given clock. */
  public Schedules(Template template, LaptopSettings settings, InstantSource clock) {
    this.template = template;
    this.clock = clock;
    this.handled = DurableMap.in(settings.data(), "schedules");
    this.sqs = new Clients(settings.ports()).sqs(settings.meter(), "schedules");
    this.delivery = new Delivery(sqs, clock, Delivery::patience);
  }

  @Override
  public Claims claims() {
    return Claims.none().with("AWS::Scheduler::Schedule", Schedule.CLAIMS);
  }

  @Override
  public void start() {
    template.resources("AWS::Scheduler::Schedule").stream()
        .filter(schedule -> !schedule.properties().path("State").asText().equals("DISABLED"))
        .map(schedule -> Schedule.of(schedule, template))
        .forEach(schedule ->
            threads.add(
                Thread.ofVirtual()
                    .name("schedule " + schedule.name())
                    .start(() -> follow(schedule))));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sqs.close();
    handled.close();
  }

  /** Looks at the clock each second: it may jump, as when a laptop wakes up. */
  private void follow(Schedule schedule) {
    try {
      while (true) {
        try {
          fireDue(schedule);
        } catch (SdkException e) {
          LOG.log(ERROR, schedule.name() + " could not be delivered; it is tried again", e);
        }
        Thread.sleep(TICK);
      }
    } catch (InterruptedException e) {
      LOG.log(DEBUG, "{0} stops", schedule.name());
    }
  }

  private void fireDue(Schedule schedule) throws InterruptedException {
    var now = clock.instant();
    var due = schedule.expression().next(handledUntil(schedule, now));
    while (due.isPresent() && !due.get().isAfter(now)) {
      if (due.get().isBefore(now.minus(MADE_UP_FOR))) {
        LOG.log(INFO, "{0} was due at {1}, when nothing ran", schedule.name(), due.get());
      } else {
        delivery.send(schedule.target(), schedule.message(due.get()), due.get());
      }
      handled.put(schedule.name(), due.get().toString());
      due = schedule.expression().next(due.get());
    }
  }

  private Instant handledUntil(Schedule schedule, Instant now) {
    var kept = handled.find(schedule.name());
    if (kept.isEmpty()) {
      handled.put(schedule.name(), now.toString());
    }
    return kept.map(Instant::parse).orElse(now);
  }
}
