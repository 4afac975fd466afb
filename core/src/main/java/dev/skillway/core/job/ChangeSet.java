package dev.skillway.core.job;

import dev.skillway.core.correct.Mending;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.spi.change.Agent;
import java.util.ArrayList;
import java.util.List;

/**
 * A request that was read and resolved; what is there was not looked at yet. To be closed, unless a
 * plan was made of it.
 *
 * @param catalog with which it was resolved
 * @param notices gathered so far
 * @param mending what was read, to say it again without what is wrong
 */
public record ChangeSet(
    KnownOrg org,
    ChangeRequest request,
    Catalog catalog,
    List<JobInput> inputs,
    Resolution resolution,
    Notices notices,
    Mending mending)
    implements AutoCloseable {

  public ChangeSet {
    inputs = List.copyOf(inputs);
  }

  /** The ids of all agents whom it is about. */
  public List<String> agents() {
    return resolution.named().stream().map(Agent::id).toList();
  }

  /** Whether nothing is wrong with it as far as it was looked at. */
  public boolean isClean() {
    return resolution.isClean();
  }

  /** Its records as they are stored. */
  public record Records(List<RecordPart> parts) {
    public Records {
      parts = List.copyOf(parts);
    }
  }

  /** Works them out before they are written, since only one thread writes. */
  public Records records() {
    List<RecordPart> parts = new ArrayList<>();
    new RecordParts(inputs, resolution).forEachRemaining(parts::add);
    return new Records(parts);
  }

  boolean isOneBody() {
    return inputs.size() == 1 && inputs.getFirst().format().equals("json");
  }

  @Override
  public void close() {
    resolution.close();
  }
}
