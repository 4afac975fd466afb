package dev.skillway.app.cli.remote;

import dev.skillway.spi.change.Problem;
import java.util.List;

/** A server refused a request, or could not be asked; the command that needed it ends. */
public final class ServerFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  ServerFailure(Refusal refusal) {
    super(refusal.problems().getFirst().detail());
    this.refusal = refusal;
  }

  static ServerFailure of(Problem problem) {
    return new ServerFailure(Refusal.of(problem));
  }

  /** The same of a request whose effect nobody knows. */
  static ServerFailure cutOff(Problem problem) {
    return new ServerFailure(new Refusal(0, "", List.of(problem), 1, List.of(), null, true));
  }

  public Refusal refusal() {
    return refusal;
  }
}
