package dev.skillway.app.config;

import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Position;

/** Where the value of a setting comes from. */
public sealed interface Source {
  /** Nobody set it. */
  record Default() implements Source {}

  record InFile(Position position) implements Source {}

  record Variable(String name) implements Source {}

  record Flag(String name) implements Source {}

  /** Where a problem of it is told. */
  default Position position() {
    return switch (this) {
      case Default _ -> Position.whole("");
      case InFile(var position) -> position;
      case Variable(var name) -> Position.whole(name);
      case Flag(var name) -> Position.whole(name);
    };
  }

  /** For people: {@code skillway.yaml:3}. */
  default String told() {
    return switch (this) {
      case Default _ -> "default";
      case InFile(Position(var file, Place.LineColumn(var line, var _))) -> file + ":" + line;
      case InFile(var position) -> position.toString();
      case Variable(var name) -> name;
      case Flag(var name) -> name;
    };
  }
}
