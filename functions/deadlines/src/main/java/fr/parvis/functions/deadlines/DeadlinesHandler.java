package fr.parvis.functions.deadlines;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import fr.parvis.dynamo.Connection;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.pieces.Pieces;
import fr.parvis.pieces.dynamo.DynamoFolders;
import fr.parvis.pieces.s3.S3PieceFiles;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.ApplyDeadlines;
import fr.parvis.procedures.FrenchHolidays;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import fr.parvis.procedures.dynamo.DynamoRequests;
import fr.parvis.queue.OneByOne;
import fr.parvis.territory.CachedTerritories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.Map;

/** Does what is due with requests when the schedule says that a day began. */
public final class DeadlinesHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final Morning morning;

  /** Lambda calls this once per execution environment. */
  public DeadlinesHandler() {
    this(morning(System.getenv(), InstantSource.system()));
  }

  /** Tests call this. */
  DeadlinesHandler(Morning morning) {
    this.morning = morning;
  }

  private static Morning morning(Map<String, String> environment, InstantSource clock) {
    var client = Connection.open();
    var files =
        new S3PieceFiles(
            fr.parvis.pieces.s3.Connection.lazy(),
            environment.get("UPLOADS_BUCKET"),
            environment.get("PRIVATE_BUCKET"));
    var deadlines =
        new ApplyDeadlines(
            new DynamoProcedures(client, environment.get("PROCEDURES_TABLE")),
            new DynamoRequests(client, environment.get("REQUESTS_TABLE")),
            new Pieces(new DynamoFolders(client, environment.get("PIECES_TABLE")), files),
            new Applicants(new DynamoPeople(client, environment.get("PEOPLE_TABLE"), clock), clock),
            new FrenchHolidays());
    var territories =
        new CachedTerritories(
            new DynamoTerritories(client, environment.get("TERRITORY_TABLE")), clock);
    return new Morning(territories, deadlines, clock);
  }

  /** Every message says the same: a day began. */
  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return OneByOne.take(
        event, context, body -> morning.run(body, context::getRemainingTimeInMillis));
  }
}
