package dev.skillway.core.job;

import dev.skillway.core.intake.Dialect;
import dev.skillway.core.intake.Tabular;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The three result files of one input, in its own format. */
final class InputResults {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Map<ResultKind, Sheet> sheets = new EnumMap<>(ResultKind.class);

  private final JobInput input;
  private final Tabular table;
  private final Mode mode;
  private final List<String> implied;
  private final Dialect dialect;

  /**
   * @param implied ids of the skills that a replacement implied to take away
   * @param isOwn whether they are in the input's own encoding; else in UTF-8 with a byte order mark
   */
  InputResults(JobInput input, Mode mode, List<String> implied, boolean isOwn) {
    this.input = input;
    this.table = Objects.requireNonNullElse(input.table(), DoneSheet.table(Dialect.DEFAULT));
    this.mode = mode;
    this.implied = implied;
    this.dialect = isOwn ? table.dialect() : table.dialect().inUtf8();
  }

  /**
   * Begins the files.
   *
   * @param open closes them
   */
  void begin(Map<ResultKind, Path> paths, OpenFiles open) throws IOException {
    for (var path : paths.entrySet()) {
      Writer out = open.add(writer(path.getValue()));
      if (dialect.byteOrderMark()) {
        out.write(BYTE_ORDER_MARK);
      }
      sheets.put(path.getKey(), sheet(out, path.getKey()));
    }
  }

  /** A letter that the encoding lacks is an error: the file is begun anew in another one. */
  private Writer writer(Path path) throws IOException {
    CharsetEncoder encoder =
        Charset.forName(dialect.charset())
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), encoder));
  }

  private Sheet sheet(Writer out, ResultKind kind) throws IOException {
    return switch (input.format()) {
      case "json" -> new JsonSheet(out, kind, JsonSheet.Frame.BODY);
      case "ndjson" -> new JsonSheet(out, kind, JsonSheet.Frame.LINES);
      default -> {
        if (!table.isWide()) {
          yield new LongSheet(out, kind, table, mode == Mode.REPLACE);
        }
        yield kind == ResultKind.DONE
            ? new DoneSheet(out, table.dialect())
            : new WideSheet(out, kind, table, implied);
      }
    };
  }

  /**
   * Writes a record, or what was implied, into those files that it belongs in.
   *
   * @param isEnded whether every change has an outcome; of a job that broke off, what has none was
   *     not tried
   */
  void write(ToldRecord told, boolean isEnded) throws IOException {
    String text = told.text();
    Map<ResultKind, List<OutcomeRow>> byKind =
        told.outcomes().stream().collect(Collectors.groupingBy(OutcomeRow::kind));
    for (var kind : byKind.entrySet()) {
      Sheet sheet = sheet(kind.getKey());
      if (text == null) {
        sheet.implied(kind.getValue().getFirst());
      } else if (sheet instanceof WideSheet wide) {
        Set<Integer> others = WideSheet.parts(told.outcomes());
        others.removeAll(WideSheet.parts(kind.getValue()));
        wide.record(text, kind.getValue(), others);
      } else {
        sheet.record(text, kind.getValue());
      }
    }
    if (text != null && !isEnded && isUntried(told)) {
      untried(text, told.outcomes());
    }
  }

  /** Whether nothing was written of it: calls are of whole agents, and so of whole records. */
  private static boolean isUntried(ToldRecord told) {
    return told.outcomes().stream().allMatch(row -> row.outcome() == Outcome.REJECTED);
  }

  private void untried(String text, List<OutcomeRow> outcomes) throws IOException {
    Sheet sheet = sheet(ResultKind.NOT_TRIED);
    if (sheet instanceof WideSheet wide) {
      wide.untried(text, WideSheet.parts(outcomes));
    } else if (outcomes.isEmpty()) {
      sheet.record(text, List.of());
    }
  }

  private Sheet sheet(ResultKind kind) {
    return Objects.requireNonNull(sheets.get(kind));
  }

  /** Ends all files that were begun. */
  void end() throws IOException {
    for (Sheet sheet : sheets.values()) {
      sheet.close();
    }
  }
}
