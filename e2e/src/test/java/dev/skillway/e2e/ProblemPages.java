package dev.skillway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the pages of problems, which users are led to by the {@code type} of an answer. The example
 * of a page is a block of {@code http} ({@link RawRequest}), perhaps with some of {@code http
 * before}; else of {@code console} ({@link Command}); else of {@code fault}, a line on what a test
 * does to raise it. What works stands below the remedy, in blocks of {@code http after}.
 *
 * <p>In requests {@code {token}} stands for a token of the scope {@code admin}, {@code {token
 * users:readonly}} and {@code {token orgs=demo,second}} for others, {@code {expired}} for one whose
 * time is over, and {@code {etag}} for the {@code ETag} of the last answer.
 */
final class ProblemPages {
  static final Path FOLDER = Program.ROOT.resolve("docs/problems");

  /** The page of answers with several codes. */
  static final String SEVERAL = "several";

  private static final String INDEX = "README.md";
  private static final String FENCE = "```";

  private static final Pattern HEAD =
      Pattern.compile(
          """
          # (?<code>\\S+)

          (?<meaning>\\S.*)

          - \\*\\*Status\\*\\* (?<status>.+)
          - \\*\\*Who acts\\*\\* (?<actor>[a-z]+): .+

          ## \
          """);

  private static final Pattern STATUS = Pattern.compile("\\b[1-5]\\d\\d\\b");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

  private ProblemPages() {}

  /** All but the index, by name. */
  static List<ProblemPage> read() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.endsWith(INDEX))
          .sorted()
          .map(file -> parse(text(file)))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String index() {
    return text(FOLDER.resolve(INDEX));
  }

  static ProblemPage parse(String page) {
    var head = HEAD.matcher(page);
    if (!head.lookingAt()) {
      throw new IllegalArgumentException(
          "no title, meaning, status and actor: " + page.lines().findFirst().orElse(""));
    }
    String prose = prose(page);
    return new ProblemPage(
        head.group("code"),
        head.group("meaning"),
        statuses(head.group("status")),
        head.group("actor"),
        groups(HEADING, prose),
        blocks(page),
        groups(LINK, prose));
  }

  static Set<Integer> statuses(String text) {
    return STATUS
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where the links of a text lead. */
  static List<String> links(String text) {
    return groups(LINK, prose(text));
  }

  private static List<Block> blocks(String page) {
    var blocks = new ArrayList<Block>();
    String section = "";
    String info = "";
    var text = new StringBuilder();
    boolean isInside = false;
    for (String line : page.lines().toList()) {
      if (isInside && line.equals(FENCE)) {
        blocks.add(new Block(section, info, text.toString()));
        isInside = false;
      } else if (isInside) {
        text.append(line).append('\n');
      } else if (line.startsWith(FENCE)) {
        info = line.substring(FENCE.length());
        text.setLength(0);
        isInside = true;
      } else if (line.startsWith("## ")) {
        section = line.substring("## ".length());
      }
    }
    return blocks;
  }

  /** A page without its blocks, in which anything may stand. */
  private static String prose(String page) {
    return page.replaceAll("(?ms)^```.*?^```$", "");
  }

  private static List<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
