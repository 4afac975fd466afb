package dev.skillway.core.corpus;

import dev.skillway.spi.change.Place;
import dev.skillway.spi.change.Problem;

/** A problem, as the corpus tells it. */
record Fault(String code, String pointer) {

  static Fault of(Problem problem) {
    return new Fault(
        problem.code().word(),
        switch (problem.position().place()) {
          case Place.Pointer(var pointer) -> pointer;
          case Place.Whole _, Place.LineColumn _, Place.Header _, Place.Parameter _ -> "";
          case Place.Cell _, Place.Line _ -> problem.position().toString();
        });
  }

  @Override
  public String toString() {
    return code + " at \"" + pointer + '"';
  }
}
