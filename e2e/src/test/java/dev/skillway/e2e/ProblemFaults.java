package dev.skillway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows which problems the tests of faults raise: each begins with its code, as {@code
 * engineBusy_…} does. Some need the inside of the server, and stand among the tests of the app.
 */
final class ProblemFaults {
  private static final List<Path> TESTS =
      List.of(
          Path.of("e2e/src/test/java/dev/skillway/e2e/ProblemFaultsTest.java"),
          Path.of("app/src/test/java/dev/skillway/app/http/ProblemFaultsTest.java"));

  private static final Pattern TEST = Pattern.compile("  @Test\\n  void ([a-zA-Z]+)_\\w+\\(\\)");
  private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

  private ProblemFaults() {}

  /** Their codes. */
  static Set<String> raised() {
    return TESTS.stream().flatMap(ProblemFaults::raised).collect(Collectors.toSet());
  }

  private static Stream<String> raised(Path file) {
    try {
      return TEST.matcher(Files.readString(Program.ROOT.resolve(file)))
          .results()
          .map(test -> code(test.group(1)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String code(String name) {
    return CAPITAL.matcher(name).replaceAll(ProblemFaults::dashed);
  }

  private static String dashed(MatchResult letter) {
    return "-" + letter.group().toLowerCase(Locale.ROOT);
  }
}
