package fr.parvis.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./parvis invoke FUNCTION EVENT.json}: runs one function of the running laptop once. */
public final class Invoke {
  private Invoke() {}

  /** Takes the function's logical id and the file of the event. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 2) {
      System.err.println("usage: invoke FUNCTION EVENT.json");
      System.exit(2);
    }
    try {
      System.exit(run(arguments[0], Path.of(arguments[1])));
    } catch (CannotStart e) {
      System.err.println("parvis: " + e.getMessage());
      System.exit(2);
    } catch (IOException e) {
      System.err.println("parvis: cannot read " + e.getMessage());
      System.exit(2);
    }
  }

  private static int run(String function, Path event) throws IOException, InterruptedException {
    var answer =
        RunningLaptop.find(Up.root().resolve(".parvis"))
            .post("invoke/" + function, Files.readAllBytes(event));
    System.out.println(answer.body());
    var failed =
        answer.statusCode() != 200
            || answer.headers().firstValue("X-Amz-Function-Error").isPresent();
    return failed ? 1 : 0;
  }
}
