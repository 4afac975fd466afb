package dev.skillway.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value of a document and where it stands; what is wrong with it is reported, not thrown. */
public record Member(Document.Reports reports, String pointer, JsonNode node) {

  public Member member(String key) {
    String escaped = key.replace("~", "~0").replace("/", "~1");
    return new Member(reports, pointer + "/" + escaped, node.path(key));
  }

  public boolean isObject() {
    return node.isObject();
  }

  public boolean isAbsent() {
    return node.isMissingNode() || node.isNull();
  }

  public void report(Code code, String detail) {
    reports.report(code, pointer, detail);
  }

  /** Reports every key that is not known here. */
  public void allowOnly(String... keys) {
    Set<String> known = Set.of(keys);
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                member(key)
                    .report(
                        Code.KEY_UNKNOWN,
                        "'%s' is no known key here. Known are %s."
                            .formatted(Problem.excerpt(key), String.join(", ", keys)));
              }
            });
  }

  /** The elements of a list that may be missing. */
  public List<Member> elements() {
    if (isAbsent()) {
      return List.of();
    }
    if (!node.isArray()) {
      report(Code.TYPE_MISMATCH, "Expected a list.");
      return List.of();
    }
    var elements = new ArrayList<Member>();
    for (int i = 0; i < node.size(); i++) {
      var element = new Member(reports, pointer + "/" + i, node.get(i));
      if (element.isObject()) {
        elements.add(element);
      } else {
        element.report(Code.TYPE_MISMATCH, "Expected an object.");
      }
    }
    return elements;
  }

  /** The strings of a list that may be missing, each once. */
  public List<String> texts() {
    if (isAbsent()) {
      return List.of();
    }
    if (!node.isArray()) {
      report(Code.TYPE_MISMATCH, "Expected a list of strings.");
      return List.of();
    }
    return IntStream.range(0, node.size())
        .mapToObj(i -> new Member(reports, pointer + "/" + i, node.get(i)))
        .flatMap(element -> element.requiredText().stream())
        .distinct()
        .toList();
  }

  /** A string that may be missing. */
  public Optional<String> text() {
    if (isAbsent()) {
      return Optional.empty();
    }
    if (!node.isTextual() || !isPlain(node.textValue())) {
      report(
          Code.TYPE_MISMATCH,
          "Expected a string without blanks around it and without control characters.");
      return Optional.empty();
    }
    return Optional.of(node.textValue());
  }

  /** Whether it can stand in a cell of a table and on a terminal as it is. */
  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && text.strip().equals(text)
        && text.chars().noneMatch(Character::isISOControl);
  }

  public Optional<String> requiredText() {
    if (isAbsent()) {
      report(Code.FIELD_MISSING, "It is missing. Give a string.");
    }
    return text();
  }

  /** A number that may be missing. */
  public Optional<Proficiency> number() {
    if (isAbsent()) {
      return Optional.empty();
    }
    if (node.isNumber()) {
      try {
        return Optional.of(Proficiency.of(node.decimalValue()));
      } catch (IllegalArgumentException _) {
        // Told below.
      }
    }
    report(
        Code.TYPE_MISMATCH,
        "Expected a number of at most %d digits.".formatted(Proficiency.MAX_DIGITS));
    return Optional.empty();
  }

  public Optional<Proficiency> requiredNumber() {
    if (isAbsent()) {
      report(Code.FIELD_MISSING, "It is missing. Give a number.");
    }
    return number();
  }

  /** One of some words; may be missing. */
  public <E> Optional<E> oneOf(E[] values, Function<E, String> word) {
    Optional<String> text = text();
    Optional<E> value =
        text.flatMap(t -> Stream.of(values).filter(v -> word.apply(v).equals(t)).findFirst());
    if (text.isPresent() && value.isEmpty()) {
      report(
          Code.STATE_UNKNOWN,
          "'%s' is none of %s."
              .formatted(
                  text.get(), Stream.of(values).map(word).collect(Collectors.joining(", "))));
    }
    return value;
  }
}
