package dev.skillway.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What older versions wrote is there after the newest migration. */
class MigrationTest {
  @TempDir private Path folder;

  @Test
  void bringUp_ofVersion1_keepsChangesAsTheyWereWritten() throws Exception {
    Path file = folder.resolve("skillway.db");
    Flyway.configure()
        .dataSource(Sqlite.url(file), null, null)
        .locations("classpath:" + Schema.MIGRATIONS)
        .target("1")
        .load()
        .migrate();
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO org (key, name, platform) VALUES (1, 'o', 'directory')");
      statement.executeUpdate(
          """
          INSERT INTO job (key, id, org, state, mode, inputs, started_at, changes) VALUES
          (1, 'j1', 1, 'DONE', 'MERGE', '[{"name":"a","format":"csv"},{"name":"b","format":"json"}]',
            '2026-11-02T12:00:00Z', 5)
          """);
      statement.executeUpdate(
          """
          INSERT INTO outcome (job, sequence, outcome, input, agent, skill, proficiency_before,
            proficiency_after, written_agent, written_skill, written_proficiency,
            written_operation, problem)
          VALUES
            (1, 0, 'applied', 0, 'a1', 'chat', 1, 7, 'Lima, "Ana"', NULL, '7', NULL, NULL),
            (1, 1, 'rejected', 0, NULL, NULL, NULL, NULL, 'x', NULL, NULL, 'add', 'agent-unknown: x'),
            (1, 2, 'applied', 1, 'a1', 'tv', NULL, 90.5, 'ana', NULL, '90.5', NULL, NULL),
            (1, 3, 'rejected', 1, 'a1', 'tv', NULL, NULL, NULL, NULL, '"90"', NULL, 'type-mismatch: y'),
            (1, 4, 'applied', NULL, 'a1', 'fax', 3, NULL, NULL, NULL, NULL, 'remove', NULL)
          """);
    }

    new Schema(file).bringUp();

    assertThat(rows(file, "SELECT number, input, text FROM record"))
        .containsExactly(
            "0|0|\"Lima, \"\"Ana\"\"\",\"chat\",\"7\",\"\"",
            "1|0|\"x\",\"\",\"\",\"add\"",
            "2|1|{\"agent\":\"ana\",\"skill\":\"tv\",\"proficiency\":90.5}",
            "3|1|{\"agent\":\"a1\",\"skill\":\"tv\",\"proficiency\":\"90\"}");
    assertThat(
            rows(
                file,
                "SELECT sequence, outcome, record, part, agent, skill, proficiency_before,"
                    + " proficiency_after, problem FROM outcome"))
        .containsExactly(
            "0|applied|0|null|a1|chat|1|7|null",
            "1|rejected|1|null|x|null|null|null|agent-unknown: x",
            "2|applied|2|null|a1|tv|null|90.5|null",
            "3|rejected|3|null|a1|tv|null|null|type-mismatch: y",
            "4|applied|null|null|a1|fax|3|null|null");
  }

  private static List<String> rows(Path file, String sql) throws Exception {
    var rows = new ArrayList<String>();
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
