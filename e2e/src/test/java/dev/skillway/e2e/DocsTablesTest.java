package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives the bodies of a document's tables to the program. The cell after a body has the codes that
 * it is answered with; a row without one is documented, and strict handling has nothing to say of
 * it.
 */
class DocsTablesTest {
  private static final Pattern BODY = Pattern.compile("`([{\\[\"].*)`");
  private static final Pattern REQUEST = Pattern.compile("`((?:POST|PUT|PATCH) /[^`]*)`");
  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");
  private static final Pattern ELSEWHERE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern TOLD = Pattern.compile("(?m)^(?:notice|error) ([a-z-]+)");

  /** In the first cell: the request of the row before. */
  private static final String SAME = "the same";

  @TempDir private Path folder;

  @Test
  void body_ofTable_isAnsweredAsItsRowSays() throws IOException {
    Program program = Program.in(folder);
    var said = new ArrayList<String>();
    var told = new ArrayList<String>();
    String request = "";
    for (String line : Files.readAllLines(Program.ROOT.resolve("docs/guides/json.md"))) {
      String[] cells = line.split(" \\| ?", -1);
      Matcher body = BODY.matcher(cells.length > 1 ? cells[1] : "");
      if (!body.matches()) {
        continue;
      }
      request = request(cells[0], request);
      String codes =
          cells.length > 2 ? codes(CODE, ELSEWHERE.matcher(cells[2]).replaceAll("")) : "";
      said.add(body.group(1) + " " + codes);
      Run run = program.runWith(body.group(1), arguments(request, codes.isEmpty()));
      told.add(body.group(1) + " " + codes(TOLD, run.err()));
    }
    assertThat(said).hasSizeGreaterThan(50);
    assertThat(told).isEqualTo(said);
  }

  private static String request(String cell, String before) {
    Matcher request = REQUEST.matcher(cell);
    if (request.find()) {
      return request.group(1);
    }
    return cell.contains(SAME) ? before : "";
  }

  private static String[] arguments(String request, boolean strict) {
    var arguments = new ArrayList<>(List.of("plan", "-"));
    if (!request.isEmpty()) {
      arguments.addAll(List.of("--as-path", request));
    }
    if (strict) {
      arguments.add("--strict");
    }
    return arguments.toArray(String[]::new);
  }

  private static String codes(Pattern pattern, String text) {
    var codes = new TreeSet<String>();
    pattern.matcher(text).results().forEach(code -> codes.add(code.group(1)));
    return String.join(" ", codes);
  }
}
