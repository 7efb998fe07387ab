package fr.parvis.dynamodblocal;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The program of the separate process: {@code FOLDER PORT}. It prints {@code READY <address>}, then
 * lives as long as its standard input is open, so that it never outlives the process that started
 * it, however that one ended.
 */
final class DynamoProcessMain {
  static final String READY = "READY ";

  private DynamoProcessMain() {}

  @SuppressWarnings("SystemOut") // the parent reads it
  public static void main(String[] arguments) throws IOException {
    var server = DynamoServer.onFiles(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    System.out.println(READY + server.endpoint());
    while (System.in.read() >= 0) {
      // The parent writes nothing: only the end of the stream has a meaning.
    }
    Runtime.getRuntime().halt(0); // the files survive a kill, and shutdown hooks could hang
  }
}
