package dev.skillway.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.spi.change.Code;
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
    migrate(file, "1");
    write(
        file,
        "INSERT INTO org (key, name, platform) VALUES (1, 'o', 'directory')",
        """
        INSERT INTO job (key, id, org, state, mode, inputs, started_at, changes) VALUES
        (1, 'j1', 1, 'DONE', 'MERGE', '[{"name":"a","format":"csv"},{"name":"b","format":"json"}]',
          '2026-11-02T12:00:00Z', 5)
        """,
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

  @Test
  void bringUp_ofVersion4_keepsOutcomesHistoryAndVersions() throws Exception {
    Path file = folder.resolve("skillway.db");
    migrate(file, "4");
    write(
        file,
        "INSERT INTO org (key, name, platform) VALUES (1, 'o', 'directory')",
        "INSERT INTO agent (key, org, id, name, state, version)"
            + " VALUES (1, 1, 'a1', 'A', 'ACTIVE', 7), (2, 1, 'a2', 'B', 'ACTIVE', 0)",
        "INSERT INTO job (key, id, org, state, mode, inputs, started_at, changes)"
            + " VALUES (1, 'j1', 1, 'DONE', 'MERGE', '[]', '2026-11-02T12:00:00Z', 2500)",
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2499)
        INSERT INTO outcome (job, position, sequence, outcome, record, agent, skill,
          proficiency_before, proficiency_after)
        SELECT 1, i, 2499 - i, iif(i % 10 = 0, 'failed', 'applied'), 2499 - i, 'a1', 's' || i, NULL, 4.5
        FROM n
        """,
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
        INSERT INTO record (job, number, input, text) SELECT 1, i, i / 600, 'r"' || i FROM n
        """,
        "INSERT INTO assignment_history VALUES (1, 5, 6, NULL, 80), (1, 6, 6, 3, NULL), (2, 5, 7,"
            + " 1, 2)");

    new Schema(file).bringUp();

    assertThat(rows(file, "SELECT first, size, counts FROM outcome_part ORDER BY first"))
        .containsExactly(
            "0|1000|{\"applied\":900,\"failed\":100}",
            "1000|1000|{\"applied\":900,\"failed\":100}",
            "2000|500|{\"applied\":450,\"failed\":50}");
    assertThat(rows(file, "SELECT * FROM outcome WHERE position = 2042"))
        .containsExactly("1|2000|2042|457|applied|457|null|a1|s2042|null|4.5|null");
    assertThat(rows(file, "SELECT count(*), min(number), max(number) FROM record"))
        .containsExactly("1201|0|1200");
    assertThat(rows(file, "SELECT * FROM record WHERE number IN (599, 600, 1200)"))
        .containsExactly("1|599|0|r\"599", "1|600|1|r\"600", "1|1200|2|r\"1200");
    assertThat(rows(file, "SELECT * FROM assignment_history"))
        .containsExactly("1|5|6|null|80", "1|6|6|3|null", "2|5|7|1|2");
    assertThat(rows(file, "SELECT * FROM agent_version")).containsExactly("1|7|1");
  }

  @Test
  void bringUp_ofVersion6_numbersTheHistoryAndFollowsItByAgent() throws Exception {
    Path file = folder.resolve("skillway.db");
    migrate(file, "6");
    write(
        file,
        "INSERT INTO org (key, name, platform) VALUES (1, 'o', 'directory')",
        "INSERT INTO agent (key, org, id, name, state)"
            + " VALUES (1, 1, 'a1', 'A', 'ACTIVE'), (2, 1, 'a2', 'B', 'ACTIVE')",
        "INSERT INTO agent_history (agent, version, changes)"
            + " VALUES (1, 1, '[[5,null,1]]'), (2, 1, '[]'), (1, 2, '[]'), (1, 3, '[[5,1,2]]')",
        "INSERT INTO agent_version VALUES (1, 3), (2, 1)");

    new Schema(file).bringUp();

    assertThat(rows(file, "SELECT * FROM agent_history"))
        .containsExactly("1|1|1|[[5,null,1]]|0", "2|2|1|[]|0", "3|1|2|[]|1", "4|1|3|[[5,1,2]]|3");
    assertThat(rows(file, "SELECT * FROM agent_version")).containsExactly("1|3|4", "2|1|2");
    assertThat(rows(file, "SELECT * FROM assignment_history"))
        .containsExactly("1|5|1|null|1", "1|5|3|1|2");
    assertThat(rows(file, "SELECT * FROM audit_entry")).isEmpty();
  }

  @Test
  void bringUp_ofAnotherBuild_isToldAsSuch() throws Exception {
    Path file = folder.resolve("skillway.db");
    migrate(file, "3");
    write(file, "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '2'");

    assertThatThrownBy(() -> new Schema(file).bringUp())
        .isInstanceOfSatisfying(
            StoreFailure.class,
            failure -> assertThat(failure.problem().code()).isEqualTo(Code.STORE_DAMAGED))
        .hasMessageContaining("another build");
  }

  private static void migrate(Path file, String version) {
    Flyway.configure()
        .dataSource(Sqlite.url(file), null, null)
        .locations("classpath:" + Schema.MIGRATIONS)
        .target(version)
        .load()
        .migrate();
  }

  private static void write(Path file, String... statements) throws Exception {
    try (Connection connection = Sqlite.connect(file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
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
