package fr.parvis.local.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import fr.parvis.template.TemplateRefused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A schedule expression of EventBridge Scheduler: {@code rate(5 minutes)}, {@code cron(0 8 ? *
 * MON-FRI *)} or {@code at(2026-06-01T08:00:00)}, in a time zone.
 *
 * <p>On the days when clocks change it does as AWS says: a local time that does not exist is
 * skipped, one that exists twice fires once. So cron expressions are computed on the zone's wall
 * clock, and only the result becomes an instant.
 */
sealed interface ScheduleExpression {
  /** Fires at a fixed distance from the last firing, or from the first start. */
  record Rate(Duration every) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(after.plus(every));
    }
  }

  /** Fires once. */
  record At(Instant instant) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(instant).filter(at -> at.isAfter(after));
    }
  }

  /** Fires when the wall clock of a zone matches. */
  record Wall(ExecutionTime times, ZoneId zone) implements ScheduleExpression {
    @Override
    public Optional<Instant> next(Instant after) {
      // UTC has no clock changes: it stands for a wall clock that runs evenly.
      var wall = LocalDateTime.ofInstant(after, zone).atZone(ZoneOffset.UTC);
      while (true) {
        var next = times.nextExecution(wall);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        wall = next.get();
        var local = wall.toLocalDateTime();
        var offsets = zone.getRules().getValidOffsets(local);
        // No offset: the clock jumps over this time. Two: the first is the time's first passage.
        if (!offsets.isEmpty() && local.toInstant(offsets.getFirst()).isAfter(after)) {
          return Optional.of(local.toInstant(offsets.getFirst()));
        }
      }
    }
  }

  /** The first firing after an instant; empty when there is none any more. */
  Optional<Instant> next(Instant after);

  /** Reads an expression; refuses what AWS would refuse, naming the resource {@code where}. */
  static ScheduleExpression parse(String where, String text, String zone) {
    var call = Pattern.compile("(rate|cron|at)\\((.+)\\)").matcher(text);
    if (!call.matches()) {
      throw new TemplateRefused("%s: not a schedule expression: %s".formatted(where, text));
    }
    try {
      var argument = call.group(2);
      return switch (call.group(1)) {
        case "rate" -> rate(argument);
        case "at" -> new At(LocalDateTime.parse(argument).atZone(ZoneId.of(zone)).toInstant());
        default -> new Wall(ExecutionTime.forCron(cron(argument)), ZoneId.of(zone));
      };
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new TemplateRefused("%s: %s: %s".formatted(where, text, e.getMessage()));
    }
  }

  private static Rate rate(String argument) {
    var rate = Pattern.compile("([1-9][0-9]*) (minute|hour|day)s?").matcher(argument);
    if (!rate.matches()) {
      throw new IllegalArgumentException("a rate is a number of minutes, hours or days");
    }
    var number = Long.parseLong(rate.group(1));
    return new Rate(
        switch (rate.group(2)) {
          case "minute" -> Duration.ofMinutes(number);
          case "hour" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  private static Cron cron(String argument) {
    return new CronParser(DEFINITION).parse(argument).validate();
  }

  /** AWS's six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year. */
  CronDefinition DEFINITION =
      CronDefinitionBuilder.defineCron()
          .withMinutes()
          .withStrictRange()
          .and()
          .withHours()
          .withStrictRange()
          .and()
          .withDayOfMonth()
          .supportsL()
          .supportsW()
          .supportsQuestionMark()
          .and()
          .withMonth()
          .and()
          .withDayOfWeek()
          .withValidRange(1, 7)
          .withMondayDoWValue(2)
          .supportsHash()
          .supportsL()
          .supportsQuestionMark()
          .and()
          .withYear()
          .withValidRange(1970, 2199)
          .and()
          .instance();
}
