package fr.parvis.local;

/** {@code ./parvis token PERSONA}: prints a bearer token of the running laptop's issuers. */
public final class Token {
  private Token() {}

  /** Takes a persona's id, as {@code infra/demo/personas.json} lists them. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 1) {
      System.err.println("usage: token PERSONA");
      System.exit(2);
    }
    try {
      var answer = RunningLaptop.find(Up.root().resolve(".parvis")).get("token/" + arguments[0]);
      if (answer.statusCode() != 200) {
        throw new CannotStart(answer.body());
      }
      System.out.println(answer.body());
    } catch (CannotStart e) {
      System.err.println("parvis: " + e.getMessage());
      System.exit(2);
    }
  }
}
