package dev.skillway.core.job;

import dev.skillway.core.correct.DocumentedBody;
import dev.skillway.core.correct.Mending;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Intake;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Recognised;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Planner;
import dev.skillway.core.plan.Snapshot;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Resolution;
import dev.skillway.core.resolve.Resolver;
import dev.skillway.core.stage.Spool;
import dev.skillway.core.store.Org;
import dev.skillway.core.store.Store;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentSkills;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Walks a request from its inputs to a plan. Several threads may, each with a change set of its
 * own.
 */
public final class Preparer {
  /** So often progress is told. */
  private static final int TELL_EVERY = 1_000;

  /** Of more than one in so many of an org's agents it is faster to read the whole org. */
  private static final int FEW = 4;

  private final Store store;
  private final Catalogs catalogs;
  private final Intake intake;
  private final Guards guards;

  /** One with the guards that hold where nobody sets others. */
  public Preparer(Store store, Intake intake) {
    this(store, intake, Guards.DEFAULT);
  }

  public Preparer(Store store, Intake intake, Guards guards) {
    this.store = store;
    this.catalogs = new Catalogs(store);
    this.intake = intake;
    this.guards = guards;
  }

  /** What its plans are to be checked by before they are applied. */
  public Guards guards() {
    return guards;
  }

  /** The agents and skills of orgs that it resolves with. */
  public Catalogs catalogs() {
    return catalogs;
  }

  /**
   * Reads, resolves and plans.
   *
   * @param progress is told now and then how many changes were read
   */
  public Preparation prepare(Org org, ChangeRequest request, LongConsumer progress)
      throws InterruptedException {
    return plan(read(catalogs.of(org), request, new Notices(request.handling()), progress));
  }

  /**
   * Reads and resolves; what is there is not looked at yet.
   *
   * @param notices where is noted what was understood all the same
   * @param progress is told now and then how many changes were read
   */
  public ChangeSet read(KnownOrg org, ChangeRequest request, Notices notices, LongConsumer progress)
      throws InterruptedException {
    Catalog catalog = org.catalog();
    var resolver = new Resolver(catalog, request.mode(), notices, new Spool(store.folder()));
    var mending = new Mending();
    try {
      request.problems().forEach(problem -> resolver.add(new Statement.Fault(problem)));
      List<JobInput> inputs =
          catalog.finds(request.endpoint(), resolver::add)
              ? read(request, catalog, notices, mending.andThen(counted(resolver::add, progress)))
              : List.of();
      return new ChangeSet(org, request, catalog, inputs, resolver.resolution(), notices, mending);
    } catch (UncheckedIOException full) {
      resolver.resolution().close();
      throw store.failure(full);
    } catch (InterruptedException | RuntimeException | Error broken) {
      resolver.resolution().close();
      throw broken;
    }
  }

  /** Compares a change set with what is there now. */
  public Preparation plan(ChangeSet changes) {
    try {
      Plan plan = plan(changes, changes.resolution(), changes.notices());
      return new Preparation(
          changes.inputs(),
          plan,
          changes.notices().list(),
          changes.org().revision(),
          corrected(changes, plan));
    } catch (UncheckedIOException full) {
      changes.close();
      throw store.failure(full);
    } catch (RuntimeException | Error broken) {
      changes.close();
      throw broken;
    }
  }

  /**
   * Compares a change set with what is there in the caller's transaction. Closes nothing.
   *
   * @return empty where so much may be taken away that the whole org is to be looked at
   */
  public Optional<Preparation> within(Handle handle, ChangeSet changes) {
    KnownOrg org = changes.org();
    Resolution resolution = changes.resolution();
    KnownOrg.requireCurrent(handle, org.org(), org.revision());
    var held = new Directory(org.org()).read(handle, changes.agents());
    if (guards.concern(removals(resolution, held))) {
      return Optional.empty();
    }
    Notices notices = changes.notices().copy();
    Plan plan = plan(org, Snapshot.of(held), resolution, notices);
    return Optional.of(
        new Preparation(changes.inputs(), plan, notices.list(), org.revision(), Optional.empty()));
  }

  private Plan plan(ChangeSet changes, Resolution resolution, Notices notices) {
    KnownOrg org = changes.org();
    return plan(org, snapshot(resolution, org), resolution, notices);
  }

  private static Plan plan(
      KnownOrg org, Snapshot snapshot, Resolution resolution, Notices notices) {
    return new Planner(snapshot, org.skillById(), notices).plan(resolution);
  }

  /** The body that says what was meant, where every problem has one remedy. */
  private Optional<Documented> corrected(ChangeSet changes, Plan wrong) {
    ChangeRequest request = changes.request();
    return wrong.problemCount() == 0 || !wrong.hasRemedies()
        ? Optional.empty()
        : documented(changes, request.endpoint().shape(), request.mode());
  }

  /**
   * What a body means, in the documented shape of an endpoint, as if each of its problems that has
   * one remedy were mended.
   *
   * @param mode how the endpoint takes it
   * @return empty where something else is wrong with it, or the endpoint cannot say it
   */
  public Optional<Documented> documented(ChangeSet changes, Endpoint.Shape shape, Mode mode) {
    Optional<List<Statement>> mended = changes.mending().mended();
    if (mended.isEmpty() || !changes.isOneBody()) {
      return Optional.empty();
    }
    List<String> mentions = mentions(mended.get());
    boolean isKept = mode == Mode.MERGE && changes.request().mode() == Mode.REPLACE;
    if (isKept && !mentions.isEmpty()) {
      return Optional.empty(); // An emptied set is not what merging says.
    }
    List<Wish> wishes = new ArrayList<>();
    var lenient = new Notices(Handling.LENIENT);
    try (var spool = new Spool(store.folder())) {
      var resolver = new Resolver(changes.catalog(), mode, lenient, spool, wishes::add);
      mended.get().forEach(resolver::add);
      Plan plan = plan(changes, resolver.resolution(), lenient);
      return plan.problemCount() == 0
          ? DocumentedBody.of(shape, mode, plan, wishes, mentions)
              .map(body -> new Documented(body, needed(plan)))
          : Optional.empty();
    }
  }

  private Guards.Allowance needed(Plan plan) {
    return guards
        .check(plan, Guards.Allowance.NAMED)
        .map(Guards.Refusal::needed)
        .orElse(Guards.Allowance.NAMED);
  }

  private static List<String> mentions(List<Statement> statements) {
    return statements.stream()
        .<String>mapMulti(
            (statement, agents) -> {
              if (statement instanceof Statement.Mention mention) {
                agents.accept(mention.agent());
              }
            })
        .toList();
  }

  private List<JobInput> read(
      ChangeRequest request, Names names, Notices notices, Consumer<Statement> sink)
      throws InterruptedException {
    var inputs = new ArrayList<JobInput>();
    for (Input input : request.inputs()) {
      var given = new Given(input.name(), request.endpoint(), names, notices);
      Recognised read = intake.read(input, given, sink);
      inputs.add(new JobInput(input.name(), read.format(), read.table().orElse(null)));
    }
    return inputs;
  }

  private static Consumer<Statement> counted(Consumer<Statement> sink, LongConsumer progress) {
    long[] read = {0};
    return statement -> {
      sink.accept(statement);
      if (++read[0] % TELL_EVERY == 0) {
        progress.accept(read[0]);
      }
    };
  }

  /** What the agents concerned hold; how many hold each skill only where a guard looks at it. */
  private Snapshot snapshot(Resolution resolution, KnownOrg known) {
    var directory = new Directory(known.org());
    return store.read(
        handle -> {
          KnownOrg.requireCurrent(handle, known.org(), known.revision());
          List<String> named = resolution.named().stream().map(Agent::id).toList();
          if (named.size() > known.agentById().size() / FEW) {
            return Snapshot.whole(directory.all(handle));
          }
          var held = directory.read(handle, named);
          return guards.concern(removals(resolution, held))
              ? Snapshot.of(held, directory.holders(handle))
              : Snapshot.of(held);
        });
  }

  /** As many at most are taken away. */
  private static long removals(Resolution resolution, Map<String, AgentSkills> held) {
    return resolution.removals()
        + switch (resolution.mode()) {
          case MERGE -> 0;
          case REPLACE -> held.values().stream().mapToLong(a -> a.skills().size()).sum();
        };
  }
}
