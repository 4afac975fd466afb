package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Origin;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Position;

/** Where a wish of a wide table stands: in the agent's row, in the skill's column. */
record Cell(Row row, int column) implements Origin {
  @Override
  public Position item() {
    return row.at(column);
  }

  @Override
  public Position at(Field field) {
    return switch (field) {
      case AGENT -> row.at(field);
      case SKILL, PROFICIENCY, OPERATION -> item();
    };
  }

  @Override
  public InputRecord record() {
    return row;
  }

  @Override
  public int part() {
    return row.sheet().part(column);
  }
}
