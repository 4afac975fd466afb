package dev.skillway.core.job;

import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.JsonRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The three files of an ended job, in the format of its first input: what is done, what failed and
 * why, what was not tried. Together they are the input, implied removals added.
 */
public final class ResultFiles {
  /** The columns of all outcomes in one table. */
  public static final List<String> ALL =
      List.of(
          "agent", "skill", "proficiency", "operation", "outcome", "before", "after", "problem");

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
   * Where an ended job's files lie; makes them from the store where they are not.
   *
   * @throws StoreFailure when they cannot be written
   */
  public Map<ResultKind, Path> of(Job job) {
    Path lasting = folder.resolve(job.id());
    if (paths(lasting, job).values().stream().allMatch(Files::exists)) {
      return paths(lasting, job);
    }
    try {
      // Written aside and then renamed: a file of its name is always whole.
      Path aside = Files.createDirectories(folder.resolve("." + job.id()));
      write(job, paths(aside, job));
      Files.createDirectories(lasting);
      for (var file : paths(aside, job).entrySet()) {
        Path target = lasting.resolve(file.getValue().getFileName());
        Files.move(file.getValue(), target, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.delete(aside);
      return paths(lasting, job);
    } catch (IOException broken) {
      throw new StoreFailure(
          Code.RESULTS_UNWRITTEN,
          ("The result files of job %s could not be written to %s: %s. What was applied stays"
                  + " applied. Make room and give write permission there, then: skillway job %s")
              .formatted(job.id(), folder, broken.getMessage(), job.id()),
          broken);
    }
  }

  private static Map<ResultKind, Path> paths(Path folder, Job job) {
    String ending = format(job);
    Map<ResultKind, Path> files = new EnumMap<>(ResultKind.class);
    for (ResultKind kind : ResultKind.values()) {
      files.put(kind, folder.resolve(kind.word() + "." + ending));
    }
    return files;
  }

  /** Writes every outcome of a job, in the order of its changes, with the columns {@link #ALL}. */
  public void write(Job job, RowWriter rows) throws IOException {
    each(job, row -> rows.write(row.values(ALL)));
  }

  private void write(Job job, Map<ResultKind, Path> files) throws IOException {
    Map<ResultKind, RowWriter> writers = new EnumMap<>(ResultKind.class);
    List<Writer> open = new ArrayList<>();
    try {
      for (var file : files.entrySet()) {
        Writer out = Files.newBufferedWriter(file.getValue());
        open.add(out);
        writers.put(file.getKey(), rows(job, file.getKey(), out));
      }
      each(
          job,
          row -> {
            ResultKind kind = ResultKind.of(row.outcome());
            Objects.requireNonNull(writers.get(kind)).write(row.values(kind.columns()));
          });
      for (RowWriter writer : writers.values()) {
        writer.close();
      }
    } finally {
      for (Writer out : open) {
        out.close();
      }
    }
  }

  private static RowWriter rows(Job job, ResultKind kind, Writer out) throws IOException {
    return format(job).equals("json")
        ? new JsonRows(out, "changes", kind.columns())
        : new CsvRows(out, kind.columns());
  }

  private interface RowSink {
    void accept(OutcomeRow row) throws IOException;
  }

  private void each(Job job, RowSink sink) throws IOException {
    try {
      store.read(
          handle -> {
            OutcomeTable.read(handle, job.key(), row -> accept(sink, row));
            return job;
          });
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  private static void accept(RowSink sink, OutcomeRow row) {
    try {
      sink.accept(row);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String format(Job job) {
    return job.inputs().stream().map(JobInput::format).findFirst().orElse("csv");
  }
}
