package dev.skillway.core.directory;

import java.util.List;
import java.util.Optional;

/**
 * Some assignments of an org, in the order of agents and skills.
 *
 * @param held of the page
 * @param next where the next page begins; empty on the last one
 */
public record HeldPage(List<Held> held, Optional<Mark> next) {
  public HeldPage {
    held = List.copyOf(held);
  }

  /** A place among the assignments: the one after which a page begins. */
  public record Mark(long agent, long skill) {
    /** Before all. */
    public static final Mark BEGINNING = new Mark(0, 0);
  }

  /**
   * Which assignments are wanted.
   *
   * @param agents ids; empty for all
   * @param skills ids; empty for all
   */
  public record Filter(List<String> agents, List<String> skills) {
    public Filter {
      agents = List.copyOf(agents);
      skills = List.copyOf(skills);
    }
  }
}
