package dev.skillway.spi.change;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value on a skill's scale, without a unit. Equal by value: 3, 3.0 and 3.00 are one proficiency.
 *
 * @param value at most {@value #MAX_DIGITS} significant digits, so that every database and JSON
 *     reader gives back what it was given
 */
public record Proficiency(BigDecimal value) implements Comparable<Proficiency> {
  public static final int MAX_DIGITS = 15;

  private static final int CACHED = 128;
  private static final Proficiency[] WHOLE = new Proficiency[CACHED];

  static {
    for (int i = 0; i < CACHED; i++) {
      WHOLE[i] = new Proficiency(BigDecimal.valueOf(i));
    }
  }

  public Proficiency {
    value = normal(value);
    if (value.precision() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException("more than " + MAX_DIGITS + " digits");
    }
  }

  public static Proficiency of(long value) {
    return value >= 0 && value < CACHED
        ? WHOLE[(int) value]
        : new Proficiency(BigDecimal.valueOf(value));
  }

  public static Proficiency of(BigDecimal value) {
    BigDecimal normal = normal(value);
    return normal.scale() == 0 && normal.precision() <= 3
        ? of(normal.longValueExact())
        : new Proficiency(normal);
  }

  /** The proficiency that a database column holds; its numbers are exact up to 15 digits. */
  public static @Nullable Proficiency ofNullable(@Nullable Number stored) {
    return switch (stored) {
      case null -> null;
      case Integer i -> of(i.longValue());
      case Long l -> of(l);
      case BigDecimal d -> of(d);
      case Number n -> of(BigDecimal.valueOf(n.doubleValue()));
    };
  }

  /** The number that a database column holds for it: {@link #ofNullable} gives it back. */
  public Number stored() {
    if (value.scale() == 0) {
      return value.longValueExact();
    }
    return value.doubleValue();
  }

  /** The same number with no zeros behind the point and a scale of 0 or more. */
  private static BigDecimal normal(BigDecimal value) {
    if (value.scale() == 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() >= 0) {
      return stripped;
    }
    if ((long) stripped.precision() - stripped.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException("more than " + MAX_DIGITS + " digits");
    }
    return stripped.setScale(0);
  }

  @Override
  public int compareTo(Proficiency other) {
    return value.compareTo(other.value);
  }

  /** The plain number: {@code 3}, {@code 0.5}. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
