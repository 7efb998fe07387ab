package fr.parvis.local.lambda;

import fr.parvis.local.Part;
import fr.parvis.local.meter.Unit;
import fr.parvis.template.Claims;
import fr.parvis.template.Resource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lambda: a pool of child JVMs for each function of the template. */
public final class Lambda implements Part, Functions {
  private static final String FUNCTION = "AWS::Serverless::Function";

  private final Template template;
  private final LambdaSettings settings;
  private final FunctionLogs logs;
  private final Map<String, EnvironmentPool> pools = new LinkedHashMap<>();
  private boolean closed;

  /** Makes AOT caches, one at a time: they can wait, and the machine is small. */
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("aot-cache").factory());

  private final Thread reaper = Thread.ofVirtual().name("lambda-reaper").unstarted(this::reap);

  /** Prepares the functions of a template. */
  public Lambda(Template template, LambdaSettings settings) {
    this.template = template;
    this.settings = settings;
    this.logs = new FunctionLogs(settings.logs(), settings.console());
  }

  @Override
  public Claims claims() {
    return Claims.none()
        .with(
            FUNCTION,
            "CodeUri",
            "Environment.Variables.*",
            "Handler",
            "MemorySize",
            "Runtime",
            "Timeout",
            // Whoever serves an event source claims what stands in it.
            "Events.**");
  }

  @Override
  public void start() {
    AotCache.sweep(settings.derived());
    var refused = new ArrayList<String>();
    for (var function : template.resources(FUNCTION)) {
      try {
        pools.put(function.logicalId(), pool(function));
      } catch (TemplateRefused e) {
        refused.addAll(e.problems());
      }
    }
    if (!refused.isEmpty()) {
      throw new TemplateRefused(refused);
    }
    reaper.start();
  }

  private void reap() {
    try {
      while (true) {
        Thread.sleep(Duration.ofSeconds(1));
        pools.values().forEach(EnvironmentPool::reap);
      }
    } catch (InterruptedException e) {
      // Closed: the pools end all their children themselves.
    }
  }

  private EnvironmentPool pool(Resource resource) {
    var function = FunctionSettings.of(resource, settings.root());
    var files = new ChildFiles(settings.derived());
    var jars = new ArrayList<Path>(files.jars());
    jars.addAll(function.jars());
    var cache = new AotCache(settings.derived(), function.name(), List.copyOf(jars));
    var options = List.of(files.nativeOption());
    return new EnvironmentPool(
        function,
        settings.limits(),
        () -> cache.launch(options).with(variables(function)),
        ended -> makeCache(cache, ended, function.name()),
        duration -> meter(function, duration),
        line -> logs.write(function.name(), line));
  }

  private void meter(FunctionSettings function, Duration duration) {
    var seconds = Math.ceilDiv(duration.toNanos(), 1_000_000) / 1e3;
    settings.meter().add(function.name(), Unit.LAMBDA_REQUESTS, 1);
    settings
        .meter()
        .add(function.name(), Unit.LAMBDA_GB_SECONDS, seconds * function.memoryMegabytes() / 1024);
  }

  private synchronized void makeCache(AotCache cache, Environment ended, String function) {
    if (!ended.recordsCache() || closed) {
      return;
    }
    background.execute(() -> {
      try {
        cache.make(ended.recordedEnough(), line -> logs.write(function, line));
      } catch (InterruptedException e) {
        // Closed: what is half done is swept at the next start.
      }
    });
  }

  private synchronized void refuseCaches() {
    closed = true;
    background.shutdownNow();
  }

  private Map<String, String> variables(FunctionSettings function) {
    var variables = new HashMap<>(settings.variables());
    // Lambda's token stands for the function's role; ours names it.
    variables.put("AWS_SESSION_TOKEN", function.name());
    variables.put("PATH", System.getenv("PATH"));
    variables.put("LANG", "en_US.UTF-8");
    return variables;
  }

  @Override
  public Outcome invoke(String logicalId, byte[] event) {
    var pool = pools.get(logicalId);
    if (pool == null) {
      throw new IllegalArgumentException("there is no function " + logicalId);
    }
    try {
      return pool.invoke(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Failures.throttled();
    }
  }

  /** Writes a line into the log of a function, about what it did outside. */
  public void log(String function, String line) {
    logs.write(function, line);
  }

  /** The functions, and how many environments each has now. */
  public Map<String, Integer> environments() {
    var sizes = new LinkedHashMap<String, Integer>();
    pools.forEach((name, pool) -> sizes.put(name, pool.size()));
    return sizes;
  }

  @Override
  public void close() {
    refuseCaches();
    reaper.interrupt();
    pools.values().forEach(EnvironmentPool::close);
    // A cache half made ends too, so that nobody writes into the folders from now on.
    background.close();
  }
}
