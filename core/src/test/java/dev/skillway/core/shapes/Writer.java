package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Text;

/** Writes JSON as text, with white space by chance or with none. */
final class Writer {
  private final StringBuilder out = new StringBuilder();
  private final Chance chance;
  private final boolean spaced;

  private Writer(Chance chance) {
    this.chance = chance;
    this.spaced = chance.oneIn(4);
  }

  static String text(Json json, Chance chance) {
    var writer = new Writer(chance);
    writer.write(json);
    return writer.out.toString();
  }

  static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }

  private void write(Json json) {
    switch (json) {
      case Text(var text) -> out.append(quoted(text));
      case Literal(var literal) -> out.append(literal);
      case Obj object -> object(object);
      case Arr(var elements) -> {
        out.append('[');
        String comma = "";
        for (Json element : elements) {
          out.append(comma);
          space();
          write(element);
          space();
          comma = ",";
        }
        out.append(']');
      }
    }
  }

  private void object(Obj object) {
    out.append('{');
    String comma = "";
    for (Member member : object.members()) {
      out.append(comma);
      space();
      out.append(quoted(member.key()));
      space();
      out.append(':');
      space();
      write(member.value());
      space();
      comma = ",";
    }
    out.append('}');
  }

  private void space() {
    if (spaced && chance.oneIn(3)) {
      out.append(chance.oneOf(" ", "\n", "\t", "\r\n", "  "));
    }
  }
}
