package fr.parvis.invocation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The recorded events of a door, {@code events/<door>/} of the checkout. */
public final class RecordedEvents {

  private RecordedEvents() {}

  /** An event as it was recorded. */
  public static String text(String name) {
    var path = "/events/" + name + ".json";
    try (var file = RecordedEvents.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(file, path).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request as Lambda reads it. */
  public static APIGatewayV2HTTPEvent request(String text) {
    return LambdaEventSerializers.serializerFor(
            APIGatewayV2HTTPEvent.class, RecordedEvents.class.getClassLoader())
        .fromJson(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
