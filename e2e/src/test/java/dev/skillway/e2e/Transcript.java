package dev.skillway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the indented blocks of a page show: commands behind {@code $}, each with what it prints.
 *
 * @param lines without their indentation; a command that goes on over several lines is one
 */
record Transcript(List<String> lines) {
  private static final String INDENT = "    ";
  private static final String PROMPT = "$ ";

  Transcript {
    lines = List.copyOf(lines);
  }

  static Transcript of(Path page) {
    try {
      return new Transcript(
          Files.readString(page)
              .replaceAll(" \\\\\n +", " ")
              .lines()
              .filter(line -> line.startsWith(INDENT) || line.isBlank())
              .map(String::strip)
              .toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The one command that begins so. */
  String call(String start) {
    List<String> calls = lines.stream().filter(line -> line.startsWith(PROMPT + start)).toList();
    if (calls.size() != 1) {
      throw new AssertionError("not one command that begins '" + start + "': " + calls);
    }
    return calls.getFirst().substring(PROMPT.length());
  }

  /** What is shown below this command. */
  List<String> printed(String call) {
    return lines.stream()
        .skip(lines.indexOf(PROMPT + call(call)) + 1L)
        .takeWhile(line -> !line.isEmpty() && !line.startsWith(PROMPT))
        .toList();
  }
}
