package dev.skillway.core;

import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.directory.Held;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A real store with the contact centre of the samples, as the org {@code demo}. */
public record TestStore(Store store, Org org) implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  public static TestStore open(Path folder) {
    return open(folder, new Content(Samples.AGENTS, Samples.SKILLS));
  }

  public static TestStore open(Path folder, Content content) {
    Store store = Store.open(folder);
    Org org =
        store.write(
            handle -> {
              Org made = Orgs.add(handle, "demo");
              var problems = new DirectoryLoader(handle, made).load("org.json", content);
              if (!problems.isEmpty()) {
                throw new AssertionError(problems);
              }
              return made;
            });
    return new TestStore(store, org);
  }

  /** Gives assignments such as {@code a1 billing 80}; a level of {@code -} takes it away. */
  public Set<String> give(String... assignments) {
    Map<String, List<AgentWrites.Write>> byAgent = new LinkedHashMap<>();
    Map<String, Long> versions = versions();
    for (String assignment : assignments) {
      List<String> parts = List.of(assignment.split(" ", -1));
      byAgent
          .computeIfAbsent(parts.get(0), _ -> new ArrayList<>())
          .add(
              new AgentWrites.Write(
                  parts.get(1), null, parts.get(2).equals("-") ? null : Samples.at(parts.get(2))));
    }
    return write(
        byAgent.entrySet().stream()
            .map(
                agent ->
                    new AgentWrites(
                        agent.getKey(),
                        versions.getOrDefault(agent.getKey(), 0L),
                        agent.getValue()))
            .toList(),
        null);
  }

  /** Writes it in one transaction; the agents who were changed meanwhile. */
  public Set<String> write(List<AgentWrites> writes, @Nullable String job) {
    return write(
        handle -> {
          try (var writer = new DirectoryWriter(handle, org, job, NOON)) {
            return writer.write(writes);
          }
        });
  }

  public <T> T write(Work<T> work) {
    return store.write(work);
  }

  /** All assignments, such as {@code a1 billing 80}. */
  public List<String> held() {
    return store.read(new Directory(org)::held).stream().map(TestStore::told).toList();
  }

  public Map<String, Long> versions() {
    return store.read(
        handle ->
            handle
                .createQuery(
                    "SELECT a.id, coalesce(v.version, 0) AS version FROM agent a LEFT JOIN"
                        + " agent_version v ON v.agent = a.key WHERE a.org = :org")
                .bind("org", org.key())
                .reduceRows(
                    new LinkedHashMap<>(),
                    (versions, row) -> {
                      versions.put(
                          row.getColumn("id", String.class), row.getColumn("version", Long.class));
                      return versions;
                    }));
  }

  @Override
  public void close() {
    store.close();
  }

  private static String told(Held held) {
    return held.agent() + " " + held.skill() + " " + held.proficiency();
  }
}
