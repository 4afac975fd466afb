package dev.skillway.core.job;

import dev.skillway.core.audit.Author;
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
 * @param calls that the plan takes
 * @param watch is told what became of it, call by call
 * @param companion writes beside the job, in the same transactions
 * @param author on whose behalf it is
 */
public record Order(
    String id,
    Org org,
    Mode mode,
    Preparation preparation,
    Calls calls,
    Watch watch,
    Companion companion,
    Author author) {

  /** Watches a job. */
  @FunctionalInterface
  public interface Watch {
    Watch NONE = _ -> {};

    /** It stands in the store, and none of its calls was made. */
    default void started(Job job) {}

    /** A call was made, and this came of its changes; it is on the disk. */
    void made(List<Result> results);
  }

  /** Writes beside a job. */
  @FunctionalInterface
  public interface Companion {
    Companion NONE = (_, _) -> {};

    /** In the transaction in which it begins; not of a job that begins and ends in one. */
    default void start(Handle handle, Job started) {}

    /** In the transaction in which it ends. */
    void write(Handle handle, Job ended) throws SQLException;
  }

  /** Works out the calls of a plan, of nobody who is known yet. */
  public static Order of(
      String id, Org org, Mode mode, Preparation preparation, Watch watch, Companion companion) {
    Calls calls = Calls.of(preparation.plan());
    return new Order(id, org, mode, preparation, calls, watch, companion, Author.UNKNOWN);
  }

  /** The same on somebody's behalf. */
  public Order by(Author whom) {
    return new Order(id, org, mode, preparation, calls, watch, companion, whom);
  }

  Plan plan() {
    return preparation.plan();
  }
}
