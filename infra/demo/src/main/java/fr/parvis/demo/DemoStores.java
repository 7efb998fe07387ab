package fr.parvis.demo;

import fr.parvis.people.People;
import fr.parvis.people.dynamo.DynamoPeople;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.PieceFiles;
import fr.parvis.pieces.dynamo.DynamoFolders;
import fr.parvis.pieces.s3.Connection;
import fr.parvis.pieces.s3.S3PieceFiles;
import fr.parvis.procedures.Procedures;
import fr.parvis.procedures.Requests;
import fr.parvis.procedures.dynamo.DynamoProcedures;
import fr.parvis.procedures.dynamo.DynamoRequests;
import fr.parvis.territory.Territories;
import fr.parvis.territory.dynamo.DynamoTerritories;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Where procedures and requests of the demo go.
 *
 * @param territories the settings
 * @param procedures what can be filed
 * @param requests what was filed
 * @param people who filed it
 * @param folders what files came with it
 * @param files the files themselves
 * @param sending puts a file at the address that was signed for it
 */
public record DemoStores(
    Territories territories,
    Procedures procedures,
    Requests requests,
    People people,
    Folders folders,
    PieceFiles files,
    BiConsumer<PieceFiles.Upload, byte[]> sending) {

  /** The stores of a laptop, whose tables are named as in the template. */
  public static DemoStores of(
      DynamoDbClient tables,
      String uploads,
      String kept,
      Supplier<S3Client> buckets,
      Supplier<S3Presigner> presigner,
      BiConsumer<PieceFiles.Upload, byte[]> sending) {
    return new DemoStores(
        new DynamoTerritories(tables, "TerritoryTable"),
        new DynamoProcedures(tables, "ProceduresTable"),
        new DynamoRequests(tables, "RequestsTable"),
        new DynamoPeople(tables, "PeopleTable", InstantSource.system()),
        new DynamoFolders(tables, "PiecesTable"),
        new S3PieceFiles(new Connection(buckets, presigner), uploads, kept),
        sending);
  }
}
