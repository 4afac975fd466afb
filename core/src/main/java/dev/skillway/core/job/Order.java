package dev.skillway.core.job;

import dev.skillway.core.execute.Calls;
import dev.skillway.core.execute.Result;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Mode;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A plan that is to be applied.
 *
 * @param id of the job that it becomes
 * @param atOnce whether it may be one transaction altogether: then nothing stands in the store
 *     until it has ended
 * @param calls that the plan takes
 * @param watch is told what became of it, call by call
 * @param companion what is written when the job ends, in the transaction in which it does
 */
public record Order(
    String id,
    Org org,
    Mode mode,
    Preparation preparation,
    boolean atOnce,
    Calls calls,
    Watch watch,
    Companion companion) {

  /** Watches a job. */
  @FunctionalInterface
  public interface Watch {
    /** It stands in the store, and none of its calls was made; not told of a job made at once. */
    default void started(Job job) {}

    /** A call was made, and this came of its changes; it is on the disk. */
    void made(List<Result> results);
  }

  /** Writes beside a job that ends. */
  @FunctionalInterface
  public interface Companion {
    Companion NONE = (_, _) -> {};

    void write(Handle handle, Job ended) throws SQLException;
  }

  /** A job of so many changes is made at once. */
  private static final int SMALL = 1_000;

  /** Works out the calls of a plan. */
  public static Order of(
      String id, Org org, Mode mode, Preparation preparation, Watch watch, Companion companion) {
    Calls calls = Calls.of(preparation.plan());
    boolean small = calls.size() == 1 && preparation.plan().size() <= SMALL;
    return new Order(id, org, mode, preparation, small, calls, watch, companion);
  }

  /** The same, standing in the store from its start on. */
  public Order inSteps() {
    return new Order(id, org, mode, preparation, false, calls, watch, companion);
  }

  Plan plan() {
    return preparation.plan();
  }
}
