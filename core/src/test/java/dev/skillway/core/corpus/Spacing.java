package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.skillway.spi.change.Handling;
import java.util.List;
import java.util.Random;

/** Writes the body with other white space. */
final class Spacing implements Variation {
  private static final List<String> INDENTS = List.of("", " ", "  ", "\t");
  private static final List<String> LINE_ENDS = List.of("", "\n", "\r\n", "\r", "\n\n");

  @Override
  public boolean fits(Case example, Handling handling) {
    return example.request().body() != null;
  }

  @Override
  public Case vary(Case example, Random random) {
    var indenter = new DefaultIndenter(one(INDENTS, random), one(LINE_ENDS, random));
    var printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      String text = Corpus.JSON.writer(printer).writeValueAsString(example.body());
      return example.withRequest(
          example.request().withText(one(LINE_ENDS, random) + text + one(LINE_ENDS, random)));
    } catch (JsonProcessingException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @Override
  public String toString() {
    return "other white space";
  }

  private static String one(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
