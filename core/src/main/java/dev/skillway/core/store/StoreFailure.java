package dev.skillway.core.store;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;

/** A read or write of the store that broke off, and what to do about it. Nothing of it was kept. */
public final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public StoreFailure(Code code, String detail, Throwable cause) {
    super(detail, cause);
    this.problem = Problem.of(code, Position.whole(""), detail);
  }

  public Problem problem() {
    return problem;
  }
}
