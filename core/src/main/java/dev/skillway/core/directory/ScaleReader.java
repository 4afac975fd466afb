package dev.skillway.core.directory;

import dev.skillway.core.document.Member;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code {"min", "max", "step"?, "best"?, "levels"?: {name: number}, "default"?}}. */
final class ScaleReader {
  private ScaleReader() {}

  static Optional<Scale> read(Member scale) {
    if (!scale.isObject()) {
      scale.report(Code.FIELD_MISSING, "A skill needs a scale: {\"min\": 0, \"max\": 100}.");
      return Optional.empty();
    }
    scale.allowOnly("min", "max", "step", "best", "levels", "default");
    Optional<Proficiency> min = scale.member("min").requiredNumber();
    Optional<Proficiency> max = scale.member("max").requiredNumber();
    Proficiency step = scale.member("step").number().orElse(Proficiency.of(1));
    Best best = scale.member("best").oneOf(Best.values(), Best::word).orElse(Best.MAX);
    Map<String, Proficiency> levels = levels(scale.member("levels"));
    Proficiency byDefault = scale.member("default").number().orElse(null);
    if (min.isEmpty() || max.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Scale(min.get(), max.get(), step, best, levels, byDefault));
    } catch (IllegalArgumentException broken) {
      scale.report(Code.SCALE_INVALID, "This is no scale: " + broken.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static Map<String, Proficiency> levels(Member levels) {
    var read = new LinkedHashMap<String, Proficiency>();
    if (!levels.isAbsent() && !levels.isObject()) {
      levels.report(Code.TYPE_MISMATCH, "Expected an object of names and numbers.");
      return read;
    }
    levels
        .node()
        .fieldNames()
        .forEachRemaining(
            name -> levels.member(name).requiredNumber().ifPresent(level -> read.put(name, level)));
    return read;
  }
}
