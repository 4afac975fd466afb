package dev.skillway.core.job;

import dev.skillway.core.intake.Tabular;
import org.jspecify.annotations.Nullable;

/**
 * An input that was read.
 *
 * @param name as it was given
 * @param format by which it was recognised, and in which its results are written
 * @param table how its text was written; null for what is no table
 */
public record JobInput(String name, String format, @Nullable Tabular table) {
  public JobInput(String name, String format) {
    this(name, format, null);
  }
}
