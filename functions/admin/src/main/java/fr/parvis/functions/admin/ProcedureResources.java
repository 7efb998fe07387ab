package fr.parvis.functions.admin;

import fr.parvis.follow.Attempts;
import fr.parvis.follow.FollowSecrets;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.pieces.Pieces;
import fr.parvis.pieces.dynamo.DynamoFolders;
import fr.parvis.pieces.s3.Connection;
import fr.parvis.pieces.s3.S3PieceFiles;
import fr.parvis.procedures.Applicants;
import fr.parvis.procedures.BeginRequest;
import fr.parvis.procedures.CachedProcedures;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import fr.parvis.procedures.dynamo.DynamoRequests;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts together what is answered about procedures and requests. */
final class ProcedureResources {

  private final Resources resources;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Procedures procedures;
  private final RequestDesk desk;

  ProcedureResources(Resources resources, RandomGenerator random) {
    this.resources = resources;
    this.random = random;
    this.clock = resources.clock();
    this.procedures =
        new CachedProcedures(new DynamoProcedures(client(), setting("PROCEDURES_TABLE")));
    this.desk =
        new RequestDesk(
            resources.territories(),
            procedures,
            new DynamoRequests(client(), setting("REQUESTS_TABLE")),
            pieces(),
            new Applicants(new DynamoPeople(client(), setting("PEOPLE_TABLE"), clock), clock),
            clock);
  }

  private Pieces pieces() {
    return new Pieces(
        new DynamoFolders(client(), setting("PIECES_TABLE")),
        new S3PieceFiles(Connection.lazy(), setting("UPLOADS_BUCKET"), setting("PRIVATE_BUCKET")));
  }

  StaffRequests requests() {
    var key = setting("FOLLOW_KEY");
    var secrets = new FollowSecrets(key, setting("SITE_ADDRESS"), FollowSecrets.Of.REQUEST);
    var begin =
        new BeginRequest(
            procedures,
            desk.requests(),
            desk.applicants(),
            new Attempts(key, random),
            secrets,
            clock);
    return new StaffRequests(desk, begin, secrets);
  }

  StaffRequest request() {
    return new StaffRequest(desk);
  }

  StaffPayment payment() {
    return new StaffPayment(desk);
  }

  StaffProcedures procedures() {
    return new StaffProcedures(procedures, resources.territories(), clock);
  }

  private DynamoDbClient client() {
    return resources.client();
  }

  private String setting(String name) {
    return resources.setting(name);
  }
}
