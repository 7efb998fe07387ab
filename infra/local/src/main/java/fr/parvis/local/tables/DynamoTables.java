package fr.parvis.local.tables;

import static java.lang.System.Logger.Level.WARNING;

import fr.parvis.dynamodblocal.DynamoProcess;
import fr.parvis.dynamodblocal.DynamoServer;
import fr.parvis.dynamodblocal.TableDeclaration;
import fr.parvis.dynamodblocal.Tables;
import fr.parvis.local.Clients;
import fr.parvis.local.LaptopSettings;
import fr.parvis.local.Part;
import fr.parvis.local.Ports.Service;
import fr.parvis.template.Claims;
import fr.parvis.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local with the tables of the template: on files in a process of its own, or in memory in
 * this one.
 */
public final class DynamoTables implements Part {
  private static final System.Logger LOG = System.getLogger(DynamoTables.class.getName());

  private final Template template;
  private final LaptopSettings settings;
  private @Nullable AutoCloseable server;

  /** The tables of a template. */
  public DynamoTables(Template template, LaptopSettings settings) {
    this.template = template;
    this.settings = settings;
  }

  @Override
  public Claims claims() {
    return TableDeclaration.claims();
  }

  @Override
  public void start() {
    var port = settings.ports().of(Service.DYNAMODB);
    server =
        settings.data().isPresent()
            ? new DynamoProcess(
                settings.data().get().resolve("dynamodb"), port, line -> LOG.log(WARNING, line))
            : DynamoServer.inMemory(port);
    try (var client = new Clients(settings.ports()).dynamo()) {
      var tables = new Tables(client);
      template.resources("AWS::DynamoDB::Table").stream()
          .map(TableDeclaration::new)
          .forEach(tables::ensure);
    }
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
    } catch (Exception e) { // as AutoCloseable declares it
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    }
  }
}
