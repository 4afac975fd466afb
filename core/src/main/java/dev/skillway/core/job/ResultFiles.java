package dev.skillway.core.job;

import dev.skillway.core.export.RowWriter;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * The three files of each input of an ended job, in its own format: what is done, what failed and
 * why, what was not tried. Together they are the input, implied removals added to the first one's.
 */
public final class ResultFiles {
  /** The columns of all outcomes in one table. */
  public static final List<String> ALL =
      List.of("agent", "skill", "outcome", "before", "after", "problem");

  private final Store store;
  private final Path folder;

  /**
   * @param data the data folder; the files lie in {@code jobs/ID} below it
   */
  public ResultFiles(Store store, Path data) {
    this.store = store;
    this.folder = data.resolve("jobs");
  }

  /**
   * Where an ended job's files lie, one of each kind for each input; makes them from the store
   * where they are not.
   *
   * @throws StoreFailure when they cannot be written
   */
  public Map<ResultKind, List<Path>> of(Job job) {
    Path lasting = folder.resolve(job.id());
    List<Map<ResultKind, Path>> files = paths(lasting, job);
    if (files.stream().flatMap(of -> of.values().stream()).allMatch(Files::exists)) {
      return byKind(files);
    }
    try {
      // Written aside and then renamed: a file of its name is always whole.
      Path aside = Files.createDirectories(folder.resolve("." + job.id()));
      write(job, paths(aside, job));
      Files.createDirectories(lasting);
      for (Map<ResultKind, Path> ofInput : paths(aside, job)) {
        for (Path file : ofInput.values()) {
          Files.move(file, lasting.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
      }
      Files.delete(aside);
      return byKind(files);
    } catch (IOException broken) {
      throw new StoreFailure(
          Code.RESULTS_UNWRITTEN,
          ("The result files of job %s could not be written to %s: %s. What was applied stays"
                  + " applied. Make room and give write permission there, then: skillway job %s")
              .formatted(job.id(), folder, broken.getMessage(), job.id()),
          broken);
    }
  }

  /** Writes every outcome of a job, in the order of its changes, with the columns {@link #ALL}. */
  public void write(Job job, RowWriter rows) throws IOException {
    try {
      store.read(
          handle -> {
            OutcomeTable.read(handle, job.key(), row -> write(rows, row));
            return job;
          });
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static void write(RowWriter rows, OutcomeRow row) {
    try {
      rows.write(row.values(ALL));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<JobInput> inputs(Job job) {
    return job.inputs().isEmpty() ? List.of(new JobInput("", "csv")) : job.inputs();
  }

  /** The files of each input; they are numbered where there are several. */
  private static List<Map<ResultKind, Path>> paths(Path folder, Job job) {
    List<JobInput> inputs = inputs(job);
    List<Map<ResultKind, Path>> paths = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String number = inputs.size() == 1 ? "" : "-" + (i + 1);
      String ending = inputs.get(i).format();
      Map<ResultKind, Path> ofInput = new EnumMap<>(ResultKind.class);
      for (ResultKind kind : ResultKind.values()) {
        ofInput.put(kind, folder.resolve(kind.word() + number + "." + ending));
      }
      paths.add(ofInput);
    }
    return paths;
  }

  private static Map<ResultKind, List<Path>> byKind(List<Map<ResultKind, Path>> paths) {
    Map<ResultKind, List<Path>> byKind = new EnumMap<>(ResultKind.class);
    for (Map<ResultKind, Path> ofInput : paths) {
      ofInput.forEach(
          (kind, path) -> byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(path));
    }
    return byKind;
  }

  private void write(Job job, List<Map<ResultKind, Path>> paths) throws IOException {
    try {
      write(job, true, paths);
    } catch (CharacterCodingException _) {
      // Letters of a reason, or what stands for bytes that were none, are in no other encoding.
      write(job, false, paths);
    }
  }

  private void write(Job job, boolean isOwn, List<Map<ResultKind, Path>> paths) throws IOException {
    try (var open = new OpenFiles()) {
      List<InputResults> results = new ArrayList<>();
      List<String> implied = store.read(handle -> ImpliedTable.skillsLeft(handle, job.key()));
      for (int i = 0; i < paths.size(); i++) {
        var ofInput = new InputResults(inputs(job).get(i), job.mode(), implied, isOwn);
        ofInput.begin(paths.get(i), open);
        results.add(ofInput);
      }
      store.read(handle -> write(handle, job, results));
      for (InputResults ofInput : results) {
        ofInput.end();
      }
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static Job write(Handle handle, Job job, List<InputResults> results) throws SQLException {
    boolean isEnded = OutcomeTable.count(handle, job.key()) == job.account().total();
    try (var told = new Told(handle, job.key())) {
      for (var next = told.next(); next != null; next = told.next()) {
        results.get(next.input()).write(next, isEnded);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return job;
  }
}
