package dev.skillway.app.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Whether JSON can pass through the values of any language and still say the same: some hold a
 * number as a double, one value for a key, no half of a surrogate pair, and a prototype under a
 * key.
 */
final class Exactness {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Exactness() {}

  static boolean of(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isNumeric() ? !isDouble(parser.getText()) : !isText(parser.getText())) {
          return false;
        }
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals("__proto__")) {
          return false;
        }
      }
      return true;
    } catch (StreamReadException _) {
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isDouble(String number) {
    double nearest = Double.parseDouble(number);
    return Double.isFinite(nearest)
        && new BigDecimal(Double.toString(nearest)).compareTo(new BigDecimal(number)) == 0;
  }

  private static boolean isText(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
