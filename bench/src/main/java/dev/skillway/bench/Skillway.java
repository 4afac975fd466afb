package dev.skillway.bench;

import dev.skillway.core.audit.Author;
import dev.skillway.core.directory.AgentWrites;
import dev.skillway.core.directory.Content;
import dev.skillway.core.directory.DirectoryLoader;
import dev.skillway.core.directory.DirectoryWriter;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Input;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobIds;
import dev.skillway.core.job.JobRunner;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Orgs;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/** The store of one folder, opened as the program opens it. */
final class Skillway implements AutoCloseable {
  /** The name of the store's file in its folder. */
  static final String STORE = "skillway.db";

  static final String ORG = "bench";

  private final Path folder;
  private final Store store;

  Skillway(Path folder) {
    this.folder = folder;
    this.store = Store.open(folder);
  }

  /** Makes the org. */
  void make(Content content, List<AgentWrites> held) throws InterruptedException {
    store.write(
        handle -> {
          Org org = Orgs.add(handle, ORG);
          new DirectoryLoader(handle, org).load("org.json", content);
          try (var writer =
              new DirectoryWriter(handle, org, null, InstantSource.system().instant())) {
            return writer.write(held);
          }
        });
  }

  Preparation plan(Path csv) throws InterruptedException {
    var request =
        new ChangeRequest(
            List.of(Input.of(csv.toString(), InputStream.nullInputStream())),
            Mode.MERGE,
            Handling.LENIENT,
            Endpoint.FILE);
    return new Preparer(store, Reading.INTAKE).prepare(org(), request, _ -> {});
  }

  /** Plans and applies. */
  Job apply(Path csv) throws InterruptedException {
    try (Preparation preparation = plan(csv)) {
      return apply(preparation);
    }
  }

  /** Applies what was planned. */
  Job apply(Preparation preparation) throws InterruptedException {
    InstantSource clock = InstantSource.system();
    return new JobRunner(store, folder, clock, new JobIds(clock, new Random()), Author.of("bench"))
        .run(org(), Mode.MERGE, preparation, _ -> {})
        .job();
  }

  private Org org() {
    return store.read(handle -> Orgs.find(handle, ORG)).orElseThrow();
  }

  @Override
  public void close() {
    store.close();
  }
}
