package dev.skillway.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Skill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program knows nothing of the corpus: it reads shapes, not cases. */
class CorpusNamesTest {
  private static final Path ROOT = Path.of("..");
  private static final int SHORT = 3;

  /** Names of cases, ids of agents and skills, and what looks like one in a request. */
  private static Set<String> names() {
    var names = new HashSet<String>();
    Corpus.directory().agents().stream().map(Agent::id).forEach(names::add);
    Corpus.directory().skills().stream().map(Skill::id).forEach(names::add);
    for (Case example : Corpus.all()) {
      names.add(example.id());
      Tokens.in(example.request().path() + " " + example.request().text()).stream()
          .filter(token -> token.chars().anyMatch(Character::isDigit))
          .forEach(names::add);
    }
    names.removeIf(name -> name.length() <= SHORT);
    return names;
  }

  /** The sources and resources of every module but the data of the sample org. */
  static List<Path> files() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/main"))
          .filter(Files::isDirectory)
          .flatMap(CorpusNamesTest::below)
          .filter(file -> !file.toString().matches(".*/src/main/resources/.*/demo/.*"))
          .sorted()
          .toList();
    }
  }

  @Test
  void mainCode_ofAllModules_namesNothingOfTheCorpus() throws Exception {
    Set<String> names = names();
    for (Path file : files()) {
      assertThat(Tokens.in(Files.readString(file)))
          .as(file.toString())
          .doesNotContainAnyElementsOf(names);
    }
  }

  @Test
  void files_ofAllModules_areFound() throws Exception {
    assertThat(files())
        .hasSizeGreaterThan(100)
        .map(file -> ROOT.relativize(file).getName(0).toString())
        .contains("spi", "core", "app");
    assertThat(files()).anyMatch(file -> file.toString().endsWith(".sql"));
  }

  @ParameterizedTest
  @MethodSource("namesToFind")
  void names_ofTheCorpus_areWholeTokens(String name) {
    assertThat(names()).contains(name);
    assertThat(Tokens.in("if (id.equals(\"" + name + "\")) {")).contains(name);
    assertThat(Tokens.in(name + "0 or 0" + name + " or x-" + name)).doesNotContain(name);
  }

  static Stream<String> namesToFind() {
    return Stream.of("t0-float", "agent-1", "12345", "abc-123-def", "skil-456");
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
