package dev.skillway.app.config;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Optional;

/** Words what is wrong with settings. */
final class Complaint {
  private Complaint() {}

  /**
   * A value that a setting does not take.
   *
   * @param written as it stands there
   */
  static Problem invalid(
      String name, Kind<?> kind, String written, Checked.Wrong<?> wrong, Position position) {
    String is = wrong.why().orElseGet(() -> "is '%s'".formatted(Problem.excerpt(written)));
    String perhaps = wrong.suggestion().map(". Write '%s'"::formatted).orElse("");
    Problem problem =
        invalid("%s %s; it takes %s%s.".formatted(name, is, kind.form(), perhaps), position)
            .expected(kind.form())
            .suggestion(wrong.suggestion().orElse(null));
    return wrong.why().isPresent() ? problem : problem.received(written);
  }

  static Problem invalid(String detail, Position position) {
    return Problem.of(Code.SETTING_INVALID, position, detail);
  }

  static Problem missing(String detail, Position position) {
    return Problem.of(Code.SETTING_MISSING, position, detail);
  }

  static Problem unreadable(String detail, Position position) {
    return Problem.of(Code.SETTINGS_UNREADABLE, position, detail);
  }

  /**
   * A name that no setting has.
   *
   * @param nearest the right one, as it is to be written there
   * @param others what else is to be said where there is none
   */
  static Problem unknown(String name, Optional<String> nearest, String others, Position position) {
    return Problem.of(
            Code.SETTING_UNKNOWN,
            position,
            "%s is no setting. %s".formatted(Problem.excerpt(name), nearest.orElse(others)))
        .received(name);
  }
}
