package dev.skillway.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.TestStore;
import dev.skillway.core.audit.Author;
import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.directory.Held;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.JobRunner;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A real store, and what works on it. */
record Site(Store store, Preparer preparer, JobRunner runner) implements AutoCloseable {
  static Site open(Path folder) {
    Store store = Store.open(folder);
    var clock = InstantSource.fixed(TestStore.NOON);
    return new Site(
        store,
        new Preparer(store, Taken.INTAKE),
        new JobRunner(store, folder, clock, new JobIds(clock, new Random(7)), Author.of("tests")));
  }

  /** Makes an org with the case's directory, whose agents hold what they hold before. */
  Org org(String name, Case example) {
    return store.write(
        handle -> {
          Org org = Orgs.add(handle, name);
          assertThat(new DirectoryLoader(handle, org).load(name, example.directory())).isEmpty();
          try (var writer = new DirectoryWriter(handle, org, null, TestStore.NOON)) {
            assertThat(writer.write(writes(example.before()))).isEmpty();
          }
          return org;
        });
  }

  @Override
  public void close() {
    store.close();
  }

  private static List<AgentWrites> writes(List<Held> before) {
    return before.stream()
        .collect(
            Collectors.groupingBy(
                Held::agent,
                Collectors.mapping(
                    held -> new AgentWrites.Write(held.skill(), null, held.proficiency()),
                    Collectors.toList())))
        .entrySet()
        .stream()
        .map(agent -> new AgentWrites(agent.getKey(), 0, agent.getValue()))
        .toList();
  }
}
