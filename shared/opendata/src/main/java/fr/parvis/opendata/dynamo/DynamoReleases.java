package fr.parvis.opendata.dynamo;

import fr.parvis.domain.Conflict;
import fr.parvis.domain.Page;
import fr.parvis.domain.Stale;
import fr.parvis.opendata.Release;
import fr.parvis.opendata.ReleaseId;
import fr.parvis.opendata.Releases;
import fr.parvis.opendata.dynamo.OpenDataTable.Part;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Releases in the table of open data: {@code DATASET#<id>}, {@code RELEASE#<number>}. */
public final class DynamoReleases implements Releases {

  private final OpenDataTable table;

  /**
   * @param client of the deployment's region
   * @param table name of the table of open data
   */
  public DynamoReleases(DynamoDbClient client, String table) {
    this.table = new OpenDataTable(client, table);
  }

  @Override
  public void add(Release release) {
    try {
      table.replace(ReleaseItem.write(release), 1);
    } catch (Stale taken) {
      throw new Conflict("There is already a release " + release.id());
    }
  }

  @Override
  public void replace(Release release) {
    table.replace(ReleaseItem.write(release), release.version());
  }

  @Override
  public Optional<Release> find(ReleaseId id) {
    return table
        .find(ReleaseItem.pk(id.dataset()), ReleaseItem.PREFIX + id.padded())
        .map(ReleaseItem::read);
  }

  @Override
  public Page<Release> list(String dataset, int limit, Optional<String> after) {
    var part =
        Part.of(ReleaseItem.pk(dataset), ReleaseItem.PREFIX)
            .backwards(after.map(number -> ReleaseItem.PREFIX + number));
    var page = table.page(part, limit, item -> Optional.of(ReleaseItem.read(item)));
    return new Page<>(
        page.items(), page.next().map(place -> place.substring(ReleaseItem.PREFIX.length())));
  }
}
