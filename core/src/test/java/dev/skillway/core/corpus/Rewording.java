package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.skillway.spi.change.Handling;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Says documented keys and operations in other words: what a lenient reader takes all the same.
 * What the case itself spells otherwise stays as it is.
 */
final class Rewording implements Variation {
  private static final Map<String, List<String>> OPERATIONS =
      Map.of(
          "assign", List.of("add", "set", "upsert", "Assign", "ASSIGN", "UPSERT"),
          "create", List.of("insert", "Create", "CREATE", "INSERT"),
          "update", List.of("modify", "change", "Update", "UPDATE"),
          "remove", List.of("delete", "unassign", "Remove", "DELETE"));

  /** Where a word stands twice, another word for it would be a third. */
  private static final Set<String> ABOUT_TWO_WORDS = Set.of("key-conflict", "key-duplicate");

  @Override
  public boolean fits(Case example, Handling handling) {
    return handling == Handling.LENIENT
        && example.request().body() != null
        && example.lenient().errors().stream()
            .noneMatch(fault -> ABOUT_TWO_WORDS.contains(fault.code()));
  }

  @Override
  public Case vary(Case example, Random random) {
    var words = new Words(example, random);
    Case reworded = example.rewritten(new Rewriting(example.body(), words));
    return reworded.withAnswers(
        answer -> answer.status() == 200 ? answer.withNotices(words.notices) : answer);
  }

  @Override
  public String toString() {
    return "other words";
  }

  private static final class Words implements Edit {
    final Set<String> notices = new HashSet<>();
    private final Random random;
    private final boolean lists;

    Words(Case example, Random random) {
      this.random = random;
      // The documented name of what is missing is that of the documented list.
      this.lists =
          example.lenient().errors().stream()
              .noneMatch(fault -> fault.code().equals("field-missing"));
    }

    @Override
    public String key(JsonPointer member, JsonNode value) {
      String documented = Edit.lastOf(member);
      String other = Synonym.of(member, value, lists).map(s -> s.choose(random)).orElse(documented);
      Synonym.notice(documented, other).ifPresent(notices::add);
      return other;
    }

    @Override
    public JsonNode value(JsonPointer place, JsonNode value) {
      List<String> words = OPERATIONS.getOrDefault(value.asText(), List.of());
      if (!Edit.lastOf(place).equals("operation") || words.isEmpty() || random.nextInt(4) == 0) {
        return value;
      }
      notices.add("operation-renamed");
      return TextNode.valueOf(words.get(random.nextInt(words.size())));
    }
  }
}
