package fr.parvis.local.replay;

import fr.parvis.local.CannotStart;
import fr.parvis.local.RunningLaptop;
import fr.parvis.local.Up;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./parvis replay [NAME] [--send]}: shows what the running laptop could not process and why;
 * with {@code --send} sends it back.
 */
public final class Replay {
  private Replay() {}

  /** Takes the logical id of a dead-letter queue or of a bucket of failures, or none for all. */
  public static void main(String[] arguments) throws InterruptedException {
    var names = new ArrayList<>(List.of(arguments));
    var send = names.remove("--send");
    if (names.size() > 1 || names.stream().anyMatch(name -> name.startsWith("-"))) {
      System.err.println("usage: replay [NAME] [--send]");
      System.exit(2);
    }
    try {
      var laptop = RunningLaptop.find(Up.root().resolve(".parvis"));
      var page = "replay/" + String.join("", names);
      var answer = send ? laptop.post(page, new byte[0]) : laptop.get(page);
      System.out.print(answer.body());
      System.exit(answer.statusCode() == 200 ? 0 : 1);
    } catch (CannotStart e) {
      System.err.println("parvis: " + e.getMessage());
      System.exit(2);
    }
  }
}
