package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Origin;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a wish of a body stands.
 *
 * @param unread what could not be read where the wish stands; null where it is an item
 */
record Origins(Given given, Item wished, @Nullable Node unread) implements Origin, InputRecord {
  @Override
  public Position item() {
    return given.at(wished.node.pointer());
  }

  @Override
  public Position at(Field field) {
    Node value = wished.value(field);
    return given.at(value == null ? missing(field) : value.pointer());
  }

  @Override
  public InputRecord record() {
    return this;
  }

  @Override
  public String text() {
    return new ItemText(given, wished, unread).text();
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
