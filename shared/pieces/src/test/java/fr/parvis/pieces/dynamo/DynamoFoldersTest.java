package fr.parvis.pieces.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.dynamodblocal.LocalTables;
import fr.parvis.pieces.Folder;
import fr.parvis.pieces.Folders;
import fr.parvis.pieces.FoldersContract;
import fr.parvis.pieces.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoFoldersTest implements FoldersContract {

  @RegisterExtension static final LocalTables TABLES = new LocalTables();

  @Override
  public Folders folders() {
    return new DynamoFolders(TABLES.client(), TABLES.create("PiecesTable"));
  }

  /** The names are stored in every deployment: a failure here asks for a migration. */
  @Test
  void storedNames_arePinned() {
    var folder = new Folder(Samples.REQUEST, List.of(Samples.piece("a")), 1);
    var item = FolderSchema.SCHEMA.itemToMap(folder, true);
    assertThat(item.keySet()).containsExactlyInAnyOrder("pk", "reference", "pieces", "version");
    assertThat(item.get("pk").s()).isEqualTo("PIECES#" + Samples.REQUEST.value());
    assertThat(item.get("pieces").l().getFirst().m().keySet())
        .containsExactlyInAnyOrder(
            "id", "at", "name", "type", "bytes", "sha256", "state", "announcedAt");
  }
}
