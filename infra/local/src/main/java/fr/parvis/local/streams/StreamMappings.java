package fr.parvis.local.streams;

import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.lambda.Functions;
import fr.parvis.local.state.DurableMap;
import fr.parvis.template.Claims;
import fr.parvis.template.EventSource;
import fr.parvis.template.Template;
import fr.parvis.template.TemplateRefused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Every event source of type {@code DynamoDB}: brings the tables' changes to the functions. */
public final class StreamMappings implements Part {
  private final Template template;
  private final Functions functions;
  private final DurableMap positions;
  private final DynamoDbClient dynamo;
  private final DynamoDbStreamsClient streams;
  private final SqsClient sqs;
  private final S3Client s3;
  private final List<StreamReader> readers = new ArrayList<>();

  /** The mappings of a template; the tables, and destinations in use, are up before the start. */
  public StreamMappings(Template template, LaptopSettings settings, Functions functions) {
    this.template = template;
    this.functions = functions;
    var clients = new Clients(settings.ports());
    this.positions = DurableMap.in(settings.data(), "stream-positions");
    this.dynamo = clients.dynamo();
    this.streams = clients.streams();
    this.sqs = clients.sqs();
    this.s3 = clients.s3();
  }

  @Override
  public Claims claims() {
    return Claims.none().with("AWS::Serverless::Function/DynamoDB", StreamMapping.CLAIMS);
  }

  @Override
  public void start() {
    template.eventSources("DynamoDB").stream()
        .filter(source -> source.properties().path("Enabled").asBoolean(true))
        .forEach(source -> readers.add(reader(source)));
  }

  @Override
  public void close() {
    readers.forEach(StreamReader::close);
    List.of(dynamo, streams, sqs, s3).forEach(SdkAutoCloseable::close);
    positions.close();
  }

  private StreamReader reader(EventSource source) {
    var mapping = StreamMapping.of(source);
    var clock = InstantSource.system();
    var destination = FailureDestination.of(mapping, template, sqs, s3, clock);
    var delivery =
        new BatchDelivery(mapping, functions, destination, clock, BatchDelivery::patience);
    return new StreamReader(mapping, stream(mapping), streams, delivery, positions, clock);
  }

  /** The stream's ARN in DynamoDB Local, which differs from the template's. */
  private String stream(StreamMapping mapping) {
    var table = template.withArn(mapping.streamArn());
    var arn = dynamo.describeTable(r -> r.tableName(table.name())).table().latestStreamArn();
    if (arn == null) {
      throw new TemplateRefused("%s: %s has no stream".formatted(mapping.id(), table.logicalId()));
    }
    return arn;
  }
}
