package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the dictionary of problems and their pages together. */
class ProblemDictionaryTest {
  private static final String SAID = "Said elsewhere";
  private static final List<String> SECTIONS = List.of("Cause", "Example", "Remedy", "See also");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\[(\\S+)]\\((\\S+)\\.md\\) \\| (.+) \\| ([a-z]+) \\| (.+) \\|$");

  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  static List<ProblemPage> pages() {
    return ProblemPages.read();
  }

  @Test
  void everyCode_hasItsPage_andNoPageIsWithoutACode() {
    Stream<String> codes = Stream.of(Code.values()).map(Code::word);

    assertThat(pages())
        .extracting(ProblemPage::code)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(codes, Stream.of(ProblemPages.SEVERAL)).toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_liesUnderItsCode_andNamesWhoActs(ProblemPage page) {
    assertThat(ProblemPages.FOLDER.resolve(page.code() + ".md")).exists();
    assertThat(page.meaning()).endsWith(".");
    assertThat(page.actor()).isEqualTo(actor(page.code()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void page_hasItsSectionsInOrder_andOneExample(ProblemPage page) {
    assertThat(page.sections().stream().filter(section -> !section.equals(SAID)))
        .isEqualTo(SECTIONS);
    if (page.sections().contains(SAID)) {
      assertThat(page.sections().indexOf(SAID)).isEqualTo(page.sections().indexOf("See also") - 1);
    }
    assertThat(page.example()).isNotNull();
    assertThat(page.after()).isNotNull();
  }

  /**
   * What a request shows came by HTTP, and so it has a status; what a command shows bears its code.
   */
  @ParameterizedTest
  @MethodSource("pages")
  void example_fitsItsPage(ProblemPage page) {
    switch (page.example()) {
      case Example.Http _ -> assertThat(page.statuses()).isNotEmpty();
      case Example.Console console ->
          assertThat(console.commands().getLast().output())
              .anyMatch(line -> (line + " ").startsWith("error " + page.code() + " "));
      case Example.Fault fault -> assertThat(fault.words()).endsWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void answer_bearsTheStatusAndTheCodeOfItsPage(ProblemPage page) throws IOException {
    for (Block block : page.answers()) {
      JsonNode answer = new JsonMapper().readTree(block.text());
      assertThat(page.statuses()).contains(answer.path("status").intValue());
      var codes =
          answer.path("errors").findValuesAsText("code").stream().collect(Collectors.toSet());
      if (page.code().equals(ProblemPages.SEVERAL)) {
        assertThat(codes).hasSizeGreaterThan(1);
      } else {
        assertThat(codes).containsExactly(page.code());
      }
    }
  }

  @Test
  void index_listsAllInTheOrderOfTheDictionary_asTheirPagesSay() {
    var rows =
        ROW.matcher(ProblemPages.index())
            .results()
            .map(
                row -> {
                  assertThat(row.group(1)).isEqualTo(row.group(2));
                  return List.of(
                      row.group(1),
                      row.group(3),
                      row.group(4),
                      ProblemPages.statuses(row.group(5)));
                })
            .toList();

    var byCode = pages().stream().collect(Collectors.toMap(ProblemPage::code, page -> page));
    var expected =
        Stream.concat(Stream.of(Code.values()).map(Code::word), Stream.of(ProblemPages.SEVERAL))
            .map(byCode::get)
            .map(page -> List.of(page.code(), page.meaning(), page.actor(), page.statuses()))
            .toList();
    assertThat(rows).isEqualTo(expected);
  }

  @Test
  void links_leadSomewhere() throws IOException {
    var links =
        Stream.concat(
                pages().stream().flatMap(page -> page.links().stream()),
                ProblemPages.links(ProblemPages.index()).stream())
            .distinct()
            .toList();
    assertThat(links).hasSizeGreaterThan(Code.values().length);
    for (String link : links) {
      String[] parts = link.split("#", 2);
      Path file = ProblemPages.FOLDER.resolve(parts[0]).normalize();
      assertThat(file).as(link).isRegularFile();
      if (parts.length > 1) {
        assertThat(anchors(file)).as(link).contains(parts[1]);
      }
    }
  }

  private static String actor(String code) {
    return Stream.of(Code.values())
        .filter(known -> known.word().equals(code))
        .map(known -> known.actor().name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse("request");
  }

  /** The fragments by which a document's headings are reached, as GitHub makes them. */
  private static List<String> anchors(Path file) throws IOException {
    return HEADING
        .matcher(Files.readString(file))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
        .toList();
  }
}
