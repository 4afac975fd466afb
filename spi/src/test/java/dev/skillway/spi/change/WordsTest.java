package dev.skillway.spi.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String KEBAB_CASE = "[a-z]+(-[a-z]+)*";

  @Test
  void word_ofEveryCode_isUniqueAndKebabCase() {
    wordsAreUniqueAndKebabCase(Code.values(), Code::word);
    assertThat(Code.AGENT_UNKNOWN.word()).isEqualTo("agent-unknown");
  }

  @Test
  void word_ofEveryNotice_isUniqueAndKebabCase() {
    wordsAreUniqueAndKebabCase(NoticeCode.values(), NoticeCode::word);
    assertThat(NoticeCode.LEVEL_CASE.word()).isEqualTo("level-case");
  }

  @Test
  void word_ofAllElse_isUniqueAndKebabCase() {
    wordsAreUniqueAndKebabCase(Operation.values(), Operation::word);
    wordsAreUniqueAndKebabCase(Outcome.values(), Outcome::word);
    wordsAreUniqueAndKebabCase(Field.values(), Field::word);
    wordsAreUniqueAndKebabCase(Mode.values(), Mode::word);
    wordsAreUniqueAndKebabCase(Best.values(), Best::word);
    wordsAreUniqueAndKebabCase(AgentState.values(), AgentState::word);
    wordsAreUniqueAndKebabCase(SkillState.values(), SkillState::word);
  }

  @Test
  void word_onATurkishMachine_isTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      assertThat(Code.FILE_MISSING.word()).isEqualTo("file-missing");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void ofWord_everyOperation_isFoundByItsVeryWord() {
    assertThat(Operation.values()).allMatch(o -> Operation.ofWord(o.word()).orElseThrow() == o);
    assertThat(Operation.ofWord("Assign")).isEmpty();
    assertThat(Operation.ofWord("add")).isEmpty();
  }

  @Test
  void strict_ofEveryNotice_isForWhoeverWroteTheRequest() {
    assertThat(NoticeCode.values()).allMatch(n -> n.strict().actor() == Actor.REQUEST);
  }

  private static <E> void wordsAreUniqueAndKebabCase(E[] constants, Function<E, String> word) {
    assertThat(Stream.of(constants).map(word))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches(KEBAB_CASE));
  }
}
