package fr.parvis.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says who listens on a port, so that "address already in use" tells what to stop. */
final class PortOwner {
  private static final String LISTEN = "0A";
  private static final Path PROCESSES = Path.of("/proc");

  private PortOwner() {}

  /** Refuses to start when somebody listens on a port of ours already. */
  static void refuseTaken(Ports ports) {
    for (var service : Ports.Service.values()) {
      var port = ports.of(service);
      try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        probe.setReuseAddress(true);
      } catch (IOException e) {
        var owner = find(port).map(process -> "by " + process).orElse("by another program");
        throw new CannotStart(
            "port %d (%s) is taken %s: stop it, or choose other ports with %s N"
                .formatted(port, service, owner, option(service)));
      }
    }
  }

  private static String option(Ports.Service service) {
    return service == Ports.Service.MQTT ? "--mqtt-port" : "--port";
  }

  /** The process that listens on the port, as "pid 123 (command)"; Linux only. */
  static Optional<String> find(int port) {
    for (var table : new String[] {"net/tcp", "net/tcp6"}) {
      var socket = inode(PROCESSES.resolve(table), port);
      if (socket.isPresent()) {
        return holder("socket:[" + socket.get() + "]");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inode(Path table, int port) {
    var suffix = ":%04X".formatted(port);
    try (var lines = Files.lines(table)) {
      return lines
          .map(line -> line.strip().split("\\s+", -1))
          .filter(f -> f.length > 9 && f[1].endsWith(suffix) && f[3].equals(LISTEN))
          .map(fields -> fields[9])
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // no such table outside Linux
    }
  }

  private static Optional<String> holder(String socket) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process, socket))
        .findFirst()
        .map(process ->
            "pid %d (%s)".formatted(process.pid(), process.info().commandLine().orElse("?")));
  }

  private static boolean holds(ProcessHandle process, String socket) {
    var files = PROCESSES.resolve(Long.toString(process.pid())).resolve("fd");
    try (var links = Files.list(files)) {
      return links.anyMatch(link -> pointsTo(link, socket));
    } catch (IOException | UncheckedIOException e) {
      return false; // another user's process, or one that has just ended
    }
  }

  private static boolean pointsTo(Path link, String socket) {
    try {
      return Files.readSymbolicLink(link).toString().equals(socket);
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }
}
