package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Origin;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;

/** Where a wish of a body stands. */
record Origins(String input, Item wished) implements Origin {
  @Override
  public Position item() {
    return Position.pointer(input, wished.node.pointer());
  }

  @Override
  public Position at(Field field) {
    Node value = wished.value(field);
    return Position.pointer(input, value == null ? missing(field) : value.pointer());
  }

  @Override
  public InputRecord record() {
    return () -> "{}";
  }

  /** The place where a missing field belongs, under its documented name. */
  private String missing(Field field) {
    Node around =
        switch (field) {
          case OPERATION -> operationless();
          case AGENT, SKILL, PROFICIENCY -> wished.place;
        };
    return around.pointer() + "/" + wished.setting.name(field);
  }

  private Node operationless() {
    Item asked = wished.wantsOperation();
    return asked == null ? wished.node : asked.node;
  }
}
