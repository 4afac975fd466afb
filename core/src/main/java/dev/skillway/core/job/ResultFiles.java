package dev.skillway.core.job;

import dev.skillway.core.export.CsvRows;
import dev.skillway.core.export.JsonRows;
import dev.skillway.core.export.RowWriter;
import dev.skillway.core.store.Store;
import dev.skillway.core.store.StoreFailure;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The three files of an ended job, in the format of its first input: what is done, what failed and
 * why, what was not tried. Together they are the input, implied removals added.
 */
public final class ResultFiles {
  private static final List<String> WRITTEN = List.of("agent", "skill", "proficiency", "operation");

  private final Store store;
  private final Path folder;

  /**
   * @param data the data folder; the files lie in {@code jobs/ID} below it
   */
  public ResultFiles(Store store, Path data) {
    this.store = store;
    this.folder = data.resolve("jobs");
  }

  /** The three kinds of file. */
  public enum Kind {
    DONE("done", "outcome", "before", "after"),
    FAILED("failed", "problem"),
    NOT_TRIED("not-tried");

    private final String word;
    private final String added;

    Kind(String word, String... added) {
      this.word = word;
      this.added = String.join(",", added);
    }

    public String word() {
      return word;
    }

    private List<String> columns() {
      List<String> columns = new ArrayList<>(WRITTEN);
      if (!added.isEmpty()) {
        columns.addAll(Arrays.asList(added.split(",", -1)));
      }
      return columns;
    }

    private static Kind of(Outcome outcome) {
      return switch (outcome) {
        case APPLIED, UNCHANGED -> DONE;
        case REJECTED, FAILED, UNKNOWN -> FAILED;
        case UNPROCESSED -> NOT_TRIED;
      };
    }

    private List<@Nullable String> values(OutcomeRow row) {
      List<@Nullable String> values = new ArrayList<>();
      values.add(row.agent());
      values.add(row.skill());
      values.add(row.proficiency());
      values.add(row.operation());
      switch (this) {
        case DONE -> {
          values.add(row.outcome().word());
          values.add(row.before());
          values.add(row.after());
        }
        case FAILED -> values.add(row.problem());
        case NOT_TRIED -> {}
      }
      return values;
    }
  }

  /**
   * Where the job's files lie; makes them from the store where they are not.
   *
   * @throws StoreFailure when they cannot be written
   */
  public Map<Kind, Path> of(Job job) {
    Path lasting = folder.resolve(job.id());
    if (Files.isDirectory(lasting)) {
      return paths(lasting, job);
    }
    try {
      // Written aside and then renamed: a folder of that name is always whole.
      Path aside = Files.createDirectories(folder.resolve("." + job.id()));
      write(job, paths(aside, job));
      Files.move(aside, lasting, StandardCopyOption.ATOMIC_MOVE);
      return paths(lasting, job);
    } catch (IOException | UncheckedIOException broken) {
      throw new StoreFailure(
          Code.DISK_FULL,
          ("The result files of job %s could not be written to %s: %s. What was applied stays"
                  + " applied; make room, then: skillway job %s")
              .formatted(job.id(), folder, broken.getMessage(), job.id()),
          broken);
    }
  }

  private static Map<Kind, Path> paths(Path folder, Job job) {
    String ending = format(job);
    Map<Kind, Path> files = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      files.put(kind, folder.resolve(kind.word() + "." + ending));
    }
    return files;
  }

  private void write(Job job, Map<Kind, Path> files) throws IOException {
    Map<Kind, RowWriter> writers = new EnumMap<>(Kind.class);
    List<Writer> open = new ArrayList<>();
    try {
      for (var file : files.entrySet()) {
        Writer out = Files.newBufferedWriter(file.getValue());
        open.add(out);
        List<String> columns = file.getKey().columns();
        writers.put(
            file.getKey(),
            format(job).equals("json")
                ? new JsonRows(out, "changes", columns)
                : new CsvRows(out, columns));
      }
      store.read(
          handle -> {
            OutcomeTable.read(handle, job.key(), row -> write(row, writers));
            return job;
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

  private static void write(OutcomeRow row, Map<Kind, RowWriter> writers) {
    Kind kind = Kind.of(row.outcome());
    try {
      Objects.requireNonNull(writers.get(kind)).write(kind.values(row));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String format(Job job) {
    return job.inputs().stream().map(JobInput::format).findFirst().orElse("csv");
  }
}
