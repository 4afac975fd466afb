package dev.skillway.spi.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proficiencies that a skill admits: {@code min}, {@code min + step}, … up to {@code max}.
 *
 * @param levels names of some of its values, in the order in which they are shown; may be empty
 * @param byDefault what an agent gets who is given the skill without a proficiency
 */
public record Scale(
    Proficiency min,
    Proficiency max,
    Proficiency step,
    Best best,
    Map<String, Proficiency> levels,
    @Nullable Proficiency byDefault) {

  /** How a number lies to a scale. */
  public enum Fit {
    ON_SCALE,
    OFF_RANGE,
    OFF_STEP
  }

  public Scale {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    require(step.value().signum() > 0, "the step must be above 0");
    require(min.compareTo(max) <= 0, "min must not be above max");
    require(fit(max.value(), min, max, step) == Fit.ON_SCALE, "max must be whole steps above min");
    require(
        levels.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count()
            == levels.size(),
        "two levels must not differ in case alone");
    for (var level : levels.entrySet()) {
      require(
          fit(level.getValue().value(), min, max, step) == Fit.ON_SCALE,
          "the level " + level.getKey() + " must be a value of the scale");
    }
    require(
        byDefault == null || fit(byDefault.value(), min, max, step) == Fit.ON_SCALE,
        "the default must be a value of the scale");
  }

  /** A scale of whole steps without names, of which the highest value is the best. */
  public static Scale of(long min, long max) {
    return new Scale(
        Proficiency.of(min), Proficiency.of(max), Proficiency.of(1), Best.MAX, Map.of(), null);
  }

  /** Where a number lies; safe for numbers of any size. */
  public Fit fit(BigDecimal number) {
    return fit(number, min, max, step);
  }

  /** The value of the scale that is nearest to a number; of two that are, the higher one. */
  public Proficiency nearest(BigDecimal number) {
    if (number.compareTo(min.value()) <= 0) {
      return min;
    }
    if (number.compareTo(max.value()) >= 0) {
      return max;
    }
    // As good as nothing, and too costly to add to anything when it is 1e-999999999.
    boolean tiny = (long) number.precision() - number.scale() < -Proficiency.MAX_DIGITS;
    BigDecimal above = (tiny ? BigDecimal.ZERO : number).subtract(min.value());
    BigDecimal steps = above.divide(step.value(), 0, RoundingMode.HALF_UP);
    return Proficiency.of(min.value().add(steps.multiply(step.value())));
  }

  /** The level of that very name. */
  public Optional<Proficiency> level(String name) {
    return Optional.ofNullable(levels.get(name));
  }

  /** The name of a value, where it has one. */
  public Optional<String> nameOf(Proficiency proficiency) {
    return levels.entrySet().stream()
        .filter(level -> level.getValue().equals(proficiency))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public boolean hasWholeSteps() {
    return hasWholeSteps(min, step);
  }

  /** What the scale admits, for messages: {@code a number from 0 to 5 in steps of 0.5}. */
  @Override
  public String toString() {
    var text = new StringBuilder(hasWholeSteps() ? "a whole number" : "a number");
    text.append(" from ").append(min).append(" to ").append(max);
    if (!hasWholeSteps()) {
      text.append(" in steps of ").append(step);
    }
    if (!levels.isEmpty()) {
      text.append(", or one of ").append(String.join(", ", levels.keySet()));
    }
    return text.toString();
  }

  private static Fit fit(BigDecimal number, Proficiency min, Proficiency max, Proficiency step) {
    if (number.compareTo(min.value()) < 0 || number.compareTo(max.value()) > 0) {
      return Fit.OFF_RANGE;
    }
    if (number.scale() == 0 && hasWholeSteps(min, step)) {
      return Fit.ON_SCALE;
    }
    BigDecimal normal = number.stripTrailingZeros();
    // Finer than the grid itself: off it, and too costly to divide when it is 1e-999999999.
    if (normal.scale() > Math.max(min.value().scale(), step.value().scale())) {
      return Fit.OFF_STEP;
    }
    return normal.subtract(min.value()).remainder(step.value()).signum() == 0
        ? Fit.ON_SCALE
        : Fit.OFF_STEP;
  }

  private static boolean hasWholeSteps(Proficiency min, Proficiency step) {
    return min.value().scale() == 0 && step.equals(Proficiency.of(1));
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
