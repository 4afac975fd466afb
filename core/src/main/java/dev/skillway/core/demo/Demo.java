package dev.skillway.core.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.skillway.core.audit.AuditEvent;
import dev.skillway.core.audit.AuditTable;
import dev.skillway.core.audit.Author;
import dev.skillway.core.audit.HistoryRange;
import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryFile;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Proficiency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes the org {@value #NAME}: the agents and skills of an invented contact centre, what its
 * agents hold, and a team of agents and skills to paste forum requests against, who hold nothing
 * yet.
 */
public final class Demo {
  public static final String NAME = "demo";

  /** Nobody asked for it: it is there when somebody looks. */
  private static final Author AUTHOR = Author.of("skillway:demo");

  private final InstantSource clock;

  public Demo(InstantSource clock) {
    this.clock = clock;
  }

  /** Makes it, whole, unless it is there. Whether it was made. */
  public boolean ensure(Store store) {
    if (store.read(handle -> Orgs.find(handle, NAME)).isPresent()) {
      return false;
    }
    return store.write(
        handle -> {
          Optional<Org> there = Orgs.find(handle, NAME);
          if (there.isEmpty()) {
            make(handle);
          }
          return there.isEmpty();
        });
  }

  private void make(Handle handle) throws SQLException {
    Org org = Orgs.add(handle, NAME);
    Instant now = clock.instant();
    var problems = new DirectoryLoader(handle, org).load("org.json", content(), AUTHOR, now);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    try (var writer = new DirectoryWriter(handle, org, null, now)) {
      writer.write(assignments());
      HistoryRange history = writer.history().orElseThrow();
      AuditTable.append(handle, now, new AuditEvent.Changes(org, AUTHOR, null, history));
    }
  }

  /** Its agents and skills. */
  static Content content() {
    try (InputStream file = resource("org.json")) {
      return switch (DirectoryFile.read("org.json", file)) {
        case DirectoryFile.Reading.Read(var content) -> content;
        case DirectoryFile.Reading.Unreadable(var problems) ->
            throw new IllegalStateException(problems.toString());
      };
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<AgentWrites> assignments() {
    Map<String, List<AgentWrites.Write>> byAgent = new LinkedHashMap<>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(resource("assignments.csv"))) {
      for (NamedCsvRecord row : rows) {
        var level = Proficiency.of(new BigDecimal(row.getField("proficiency")));
        byAgent
            .computeIfAbsent(row.getField("agent"), _ -> new ArrayList<>())
            .add(new AgentWrites.Write(row.getField("skill"), null, level));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return byAgent.entrySet().stream()
        .map(agent -> new AgentWrites(agent.getKey(), 0, agent.getValue()))
        .toList();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Demo.class.getResourceAsStream(name), name);
  }
}
