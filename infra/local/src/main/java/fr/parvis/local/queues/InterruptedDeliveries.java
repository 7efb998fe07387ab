package fr.parvis.local.queues;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run that was killed had received and not yet deleted. Whoever held those messages died
 * with it, so they come again at once, rather than after their visibility timeout.
 */
final class InterruptedDeliveries {
  /** ElasticMQ has one table a queue; only those know when a message comes next. */
  private static final String QUEUES =
      """
      select distinct table_name from information_schema.columns
      where upper(column_name) = 'NEXT_DELIVERY'
      """;

  private InterruptedDeliveries() {}

  /**
   * Gives them back; called before ElasticMQ reads its file.
   *
   * @param database address of the file that keeps the messages
   */
  static void giveBack(String database) {
    try (var connection = DriverManager.getConnection(database, "", "")) {
      for (var queue : queues(connection)) {
        try (var statement = connection.createStatement()) {
          statement.executeUpdate(
              "update \"%s\" set next_delivery = 0 where receive_count > 0".formatted(queue));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the kept messages in " + database, e);
    }
  }

  private static List<String> queues(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(QUEUES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
