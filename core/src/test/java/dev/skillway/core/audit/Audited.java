package dev.skillway.core.audit;

import dev.skillway.core.Samples;
import dev.skillway.core.TestStore;
import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contact centre of the samples, changed by somebody, each time a minute later. */
final class Audited implements AutoCloseable {
  static final Author CRM = new Author("crm", "r1");

  final TestStore store;
  private Instant now = TestStore.NOON;

  Audited(Path folder) {
    store = TestStore.open(folder);
  }

  /** The moment of the next change. */
  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Changes such as {@code a1 billing 80}, in one call; {@code -} takes away. */
  void change(Author author, String... changes) {
    Map<String, List<AgentWrites.Write>> byAgent = new LinkedHashMap<>();
    for (String change : changes) {
      String[] parts = change.split(" ", -1);
      byAgent
          .computeIfAbsent(parts[0], _ -> new ArrayList<>())
          .add(
              new AgentWrites.Write(
                  parts[1], null, parts[2].equals("-") ? null : Samples.at(parts[2])));
    }
    Map<String, Long> versions = store.versions();
    List<AgentWrites> writes =
        byAgent.entrySet().stream()
            .map(one -> new AgentWrites(one.getKey(), version(versions, one), one.getValue()))
            .toList();
    Instant at = now;
    store.write(
        handle -> {
          try (var writer = new DirectoryWriter(handle, store.org(), "job", at)) {
            var _ = writer.write(writes);
            var event =
                new AuditEvent.Changes(store.org(), author, "job", writer.history().orElseThrow());
            AuditTable.append(handle, at, event);
          }
          return at;
        });
    pass(Duration.ofMinutes(1));
  }

  private static long version(Map<String, Long> versions, Map.Entry<String, ?> agent) {
    return versions.getOrDefault(agent.getKey(), 0L);
  }

  /** Adds agents, of whom the audit tells nothing. */
  void hire(List<String> ids) {
    List<Agent> agents = ids.stream().map(id -> Agent.of(id, id)).toList();
    store.write(
        handle ->
            new DirectoryLoader(handle, store.org())
                .load("agents", new Content(agents, List.of())));
  }

  void append(AuditEvent event) {
    Instant at = now;
    store.write(
        handle -> {
          AuditTable.append(handle, at, event);
          return at;
        });
    pass(Duration.ofMinutes(1));
  }

  void load(Author author, List<String> agents, List<String> skills) {
    append(new AuditEvent.Catalogue(store.org(), author, agents, skills));
  }

  /** A request of somebody to the org that was refused for a skill that nobody knows. */
  KeptRequest refused(@Nullable String client, String method, int status) {
    return new KeptRequest(
        "r9",
        now,
        client,
        client == null ? null : "demo",
        method,
        "/v1/orgs/demo/assignments?token=s3cret",
        Map.of(),
        10,
        status,
        null,
        List.of(Problem.of(Code.SKILL_UNKNOWN, Position.pointer("", "/a"), "There is none.")),
        7,
        List.of(),
        Duration.ZERO);
  }

  void sql(String... statements) {
    store.write(
        handle -> {
          for (String sql : statements) {
            handle.execute(sql);
          }
          return statements;
        });
  }

  Verification verify() {
    return store.store().read(Verifier::verify);
  }

  AuditPage page(AuditFilter filter, AuditPlace after, int most) {
    return store.store().read(handle -> AuditLog.page(handle, filter, after, most));
  }

  /** All lines, such as {@code 12:00 crm a1 billing null→80}, read in pages of so many. */
  List<String> lines(AuditFilter filter, int most) {
    List<String> lines = new ArrayList<>();
    AuditPlace place = AuditPlace.BEGINNING;
    while (place != null) {
      AuditPage page = page(filter, place, most);
      page.lines().forEach(line -> lines.add(told(line)));
      place = page.next().map(AuditPlace::text).flatMap(AuditPlace::parse).orElse(null);
    }
    return lines;
  }

  private static String told(AuditLine line) {
    Matter matter = line.entry().matter();
    AuditLine.Changed change = line.change();
    String what =
        change == null
            ? matter.kind().word()
            : "%s %s %s→%s"
                .formatted(change.agent(), change.skill(), change.before(), change.after());
    return "%s %s %s"
        .formatted(line.entry().at().toString().substring(11, 16), matter.author().client(), what);
  }

  @Override
  public void close() {
    store.close();
  }
}
