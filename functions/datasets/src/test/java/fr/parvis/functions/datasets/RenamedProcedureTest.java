package fr.parvis.functions.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.invocation.Checkout;
import fr.parvis.opendata.ChangeRows;
import fr.parvis.opendata.Datasets;
import fr.parvis.opendata.InMemoryDatasetStates;
import fr.parvis.opendata.InMemoryReleases;
import fr.parvis.opendata.InMemoryRows;
import fr.parvis.opendata.RowQuery;
import fr.parvis.opendata.WithdrawReleases;
import fr.parvis.opendata.lots.CellKey;
import fr.parvis.opendata.lots.Fact;
import fr.parvis.opendata.lots.FormLots;
import fr.parvis.opendata.lots.InMemoryLots;
import fr.parvis.opendata.lots.Kind;
import fr.parvis.opendata.lots.RequestFigures;
import fr.parvis.opendata.lots.Settle;
import fr.parvis.opendata.lots.TakeFact;
import fr.parvis.territory.Territory;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class RenamedProcedureTest {

  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-19T03:30:00Z");
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  private final InMemoryLots lots = new InMemoryLots();
  private final ChangeRows rows =
      new ChangeRows(new InMemoryRows(), new InMemoryDatasetStates(), CLOCK);
  private final AtomicReference<String> title = new AtomicReference<>("Planter dans la rue");
  private final Territory territory = Territory.parse(Checkout.text("infra/demo/territory.json"));
  private final Settle settle =
      new Settle(
          lots,
          List.of(new RequestFigures(rows, () -> territory, _ -> title.get())),
          new WithdrawReleases(new InMemoryReleases(), _ -> {}, CLOCK),
          _ -> {});

  @Test
  void rebuild_tellsEachMonthOnce_underTheNewTitle() {
    var cell = new CellKey(Kind.FILED, MONTH, "37999", "espaces-verts", "vegetaliser", "");
    for (int i = 0; i < 5; i++) {
      new TakeFact(lots, settle).run(new Fact(Kind.FILED, "r" + i, 1, Optional.of(cell), 0));
    }
    new FormLots(lots, settle, CLOCK).run(MONTH.plusMonths(1));
    assertThat(titles()).containsExactly("Planter dans la rue");
    title.set("Permis de végétaliser");
    settle.agree(Set.of(Kind.FILED, Kind.DECIDED));
    assertThat(titles()).containsExactly("Permis de végétaliser");
  }

  private List<String> titles() {
    var use = Datasets.get("demarches-usage");
    return rows.all(use, RowQuery.all(use)).stream()
        .map(row -> row.text("nom_service_public_numerique"))
        .toList();
  }
}
