package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import dev.skillway.spi.change.Handling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Puts members and list items into another order. */
final class Shuffling implements Variation {
  /** Problems of whatever comes later. */
  private static final Set<String> OF_THE_LATER_ITEM = Set.of("duplicate-item");

  private static final Set<String> OF_THE_LATER_MEMBER = Set.of("key-conflict", "key-duplicate");

  @Override
  public boolean fits(Case example, Handling handling) {
    return example.request().body() != null && !answers(example, OF_THE_LATER_MEMBER);
  }

  @Override
  public Case vary(Case example, Random random) {
    boolean items = !answers(example, OF_THE_LATER_ITEM);
    var edit =
        new Edit() {
          @Override
          public List<String> members(List<String> keys) {
            return shuffled(keys, random);
          }

          @Override
          public List<Element> elements(JsonPointer list, List<Element> elements) {
            return items ? shuffled(elements, random) : elements;
          }
        };
    return example.rewritten(new Rewriting(example.body(), edit));
  }

  @Override
  public String toString() {
    return "another order";
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    var shuffled = new ArrayList<T>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static boolean answers(Case example, Set<String> codes) {
    return Stream.of(example.lenient(), example.strict())
        .flatMap(answer -> answer.errors().stream())
        .anyMatch(fault -> codes.contains(fault.code()));
  }
}
