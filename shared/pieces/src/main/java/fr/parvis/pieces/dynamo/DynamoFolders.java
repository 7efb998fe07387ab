package fr.parvis.pieces.dynamo;

import fr.parvis.domain.Reference;
import fr.parvis.domain.Stale;
import fr.parvis.dynamo.Items;
import fr.parvis.pieces.Folder;
import fr.parvis.pieces.Folders;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Folders in a table; docs/data.md has a row for each method. */
public final class DynamoFolders implements Folders {

  private final Items<Folder> items;

  /**
   * @param client of the deployment's region
   * @param table name of the pieces' table
   */
  public DynamoFolders(DynamoDbClient client, String table) {
    this.items = new Items<>(client, table, FolderSchema.SCHEMA);
  }

  @Override
  public Folder find(Reference reference) {
    return items.find(FolderSchema.key(reference)).orElseGet(() -> Folder.empty(reference));
  }

  @Override
  public void replace(Folder folder) {
    if (folder.version() > 1) {
      items.replace(folder, folder.version() - 1);
    } else if (items.addOrFind(folder).isPresent()) {
      throw new Stale("The Folder was changed since it was read");
    }
  }

  @Override
  public void erase(Reference reference) {
    // Without a condition: what is erased twice is erased.
    items.table().deleteItem(Key.builder().partitionValue(FolderSchema.key(reference)).build());
  }
}
