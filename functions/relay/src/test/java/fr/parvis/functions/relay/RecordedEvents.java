package fr.parvis.functions.relay;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;

/** Invocation events from {@code events/relay}, read as Lambda reads them. */
final class RecordedEvents {

  private RecordedEvents() {}

  static DynamodbEvent read(String name) {
    PojoSerializer<DynamodbEvent> serializer =
        LambdaEventSerializers.serializerFor(
            DynamodbEvent.class, ClassLoader.getSystemClassLoader());
    return serializer.fromJson(
        RecordedEvents.class.getResourceAsStream("/events/" + name + ".json"));
  }
}
