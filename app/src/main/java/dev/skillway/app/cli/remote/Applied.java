package dev.skillway.app.cli.remote;

import dev.skillway.spi.change.Notice;
import java.util.List;

/** The job that changes became; it has ended, or goes on. */
public record Applied(String job, List<Notice> notices) {
  public Applied {
    notices = List.copyOf(notices);
  }
}
