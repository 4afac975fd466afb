package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.skillway.core.corpus.Edit.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A body built anew by an edit, and where everything in it went. */
final class Rewriting {
  private final Edit edit;
  private final Map<JsonPointer, JsonPointer> places = new HashMap<>();
  private final JsonNode body;

  Rewriting(JsonNode body, Edit edit) {
    this.edit = edit;
    this.body = node(JsonPointer.empty(), JsonPointer.empty(), body);
  }

  JsonNode body() {
    return body;
  }

  /** The problems where they are now, in the order of the new lists. */
  List<Fault> moved(List<Fault> faults) {
    return faults.stream()
        .map(fault -> new Fault(fault.code(), place(fault.pointer())))
        .sorted(Comparator.comparing(fault -> indices(fault.pointer()), Rewriting::compare))
        .toList();
  }

  /** Where that member is now; one that is missing belongs where its object is. */
  private String place(String pointer) {
    @Nullable JsonPointer there = JsonPointer.compile(pointer);
    while (!places.containsKey(there)) {
      there = there.head();
    }
    return places.get(there) + pointer.substring(there.toString().length());
  }

  /** The places in lists on the way to a member: {@code [3, 0]}. */
  private List<Integer> indices(String pointer) {
    var indices = new ArrayList<Integer>();
    JsonNode node = body;
    for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
      if (node.isArray()) {
        indices.add(rest.getMatchingIndex());
        node = node.path(rest.getMatchingIndex());
      } else {
        node = node.path(rest.getMatchingProperty());
      }
    }
    return indices;
  }

  private static int compare(List<Integer> left, List<Integer> right) {
    return IntStream.range(0, Math.min(left.size(), right.size()))
        .map(i -> left.get(i).compareTo(right.get(i)))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(Integer.compare(left.size(), right.size()));
  }

  private JsonNode node(JsonPointer from, JsonPointer to, JsonNode node) {
    places.put(from, to);
    return switch (node) {
      case ObjectNode object -> object(from, to, object);
      case ArrayNode list -> list(from, to, list);
      default -> edit.value(from, node);
    };
  }

  private ObjectNode object(JsonPointer from, JsonPointer to, ObjectNode object) {
    ObjectNode rebuilt = JsonNodeFactory.instance.objectNode();
    List<String> keys = object.propertyStream().map(Map.Entry::getKey).toList();
    for (String key : edit.members(keys)) {
      JsonPointer member = from.appendProperty(key);
      JsonNode value = object.path(key);
      String wished = edit.key(member, value);
      // Two words for one thing in an object are another case.
      String name = object.has(wished) || rebuilt.has(wished) ? key : wished;
      rebuilt.set(name, node(member, to.appendProperty(name), value));
    }
    return rebuilt;
  }

  private ArrayNode list(JsonPointer from, JsonPointer to, ArrayNode list) {
    ArrayNode rebuilt = JsonNodeFactory.instance.arrayNode();
    List<Element> elements =
        IntStream.range(0, list.size()).mapToObj(i -> new Element(i, list.path(i))).toList();
    for (Element element : edit.elements(from, elements)) {
      rebuilt.add(
          element.isNew()
              ? element.value()
              : node(
                  from.appendIndex(element.index()),
                  to.appendIndex(rebuilt.size()),
                  element.value()));
    }
    return rebuilt;
  }
}
