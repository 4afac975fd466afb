package dev.skillway.core.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A change of a body, member by member; places are those in the body as it was. */
interface Edit {
  /** An element of a list, and its place there as it was; negative where it is new. */
  record Element(int index, JsonNode value) {
    static Element added(JsonNode value) {
      return new Element(-1, value);
    }

    boolean isNew() {
      return index < 0;
    }
  }

  /** Another name for a member. */
  default String key(JsonPointer member, JsonNode value) {
    return lastOf(member);
  }

  /** Another value for one that is no object or list. */
  default JsonNode value(JsonPointer place, JsonNode value) {
    return value;
  }

  /** Another order of an object's keys. */
  default List<String> members(List<String> keys) {
    return keys;
  }

  /** Another order of a list, and further elements. */
  default List<Element> elements(JsonPointer list, List<Element> elements) {
    return elements;
  }

  /** The name of a member. */
  static String lastOf(JsonPointer member) {
    return member.matches() ? "" : member.last().getMatchingProperty();
  }
}
