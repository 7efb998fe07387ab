package fr.parvis.dynamodblocal;

import fr.parvis.template.Names;
import fr.parvis.template.Template;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * JUnit extension for the tests of stores: a real DynamoDB, in this JVM and in memory, with tables
 * as {@code template.yaml} declares them.
 *
 * <pre>{@code
 * @RegisterExtension static final LocalTables tables = new LocalTables();
 *
 * Reports reports() {
 *   return new DynamoReports(tables.client(), tables.create("ReportsTable"));
 * }
 * }</pre>
 *
 * The server starts once per JVM, when the first test class needs it, and ends with the JVM: a test
 * takes a fresh table, not a fresh server.
 */
public final class LocalTables implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    client();
  }

  /** A client of the server, shared by all tests of this JVM. */
  public DynamoDbClient client() {
    return Shared.CLIENT;
  }

  /** Where the server answers, for other clients of it. */
  public URI endpoint() {
    return Shared.SERVER.endpoint();
  }

  /** Creates an empty table as the template declares it; returns its name, never used before. */
  public String create(String logicalId) {
    var name = logicalId + "-" + UUID.randomUUID();
    var declaration = new TableDeclaration(Shared.TEMPLATE.resource(logicalId));
    new Tables(client()).create(declaration, name);
    return name;
  }

  /** Initialised by the JVM when first touched: at most once, and not at all without need. */
  private static final class Shared {
    static final Template TEMPLATE = Template.declared(template());
    static final DynamoServer SERVER = DynamoServer.inMemory(0);
    static final DynamoDbClient CLIENT = client(SERVER);

    private static DynamoDbClient client(DynamoServer server) {
      return DynamoDbClient.builder()
          .endpointOverride(server.endpoint())
          .region(Region.of(Names.REGION))
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local-secret")))
          .httpClient(UrlConnectionHttpClient.create())
          .build();
    }

    /**
     * The build tells where the checkout is; an editor's test run starts in the module's folder.
     */
    private static Path template() {
      return Path.of(System.getProperty("parvis.root", "../..")).resolve("template.yaml");
    }
  }
}
