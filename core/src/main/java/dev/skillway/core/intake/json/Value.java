package dev.skillway.core.intake.json;

import com.fasterxml.jackson.core.JsonToken;

/**
 * A member's value.
 *
 * @param pointer where it stands
 * @param token its kind; START_OBJECT or START_ARRAY for what was skipped
 * @param text a string's or number's text
 */
record Value(String pointer, JsonToken token, String text) {
  boolean isString() {
    return token == JsonToken.VALUE_STRING;
  }

  boolean isInteger() {
    return token == JsonToken.VALUE_NUMBER_INT;
  }

  /** Whether it can name an agent or skill. */
  boolean isReference() {
    return isString() || isInteger();
  }

  boolean isNumber() {
    return token.isNumeric();
  }

  /** What it is, for messages: {@code an object}. */
  String kind() {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_NULL -> "null";
      default -> "a string";
    };
  }
}
