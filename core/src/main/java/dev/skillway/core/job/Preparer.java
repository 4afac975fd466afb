package dev.skillway.core.job;

import dev.skillway.core.correct.DocumentedBody;
import dev.skillway.core.correct.Mending;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Intake;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.intake.Recognised;
import dev.skillway.core.intake.Statement;
import dev.skillway.core.intake.Statement.Wish;
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
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Skill;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Walks a request from its inputs to a plan. */
public final class Preparer {
  /** So often progress is told. */
  private static final int TELL_EVERY = 1_000;

  /** Of more agents it is faster to read the whole org. */
  private static final int FEW = 500;

  private final Store store;
  private final Intake intake;

  public Preparer(Store store, Intake intake) {
    this.store = store;
    this.intake = intake;
  }

  /**
   * Reads, resolves and plans.
   *
   * @param progress is told now and then how many changes were read
   */
  public Preparation prepare(Org org, ChangeRequest request, LongConsumer progress)
      throws InterruptedException {
    var notices = new Notices(request.handling());
    CatalogRevision known = store.read(handle -> CatalogRevision.read(handle, org));
    var catalog = Catalog.of(org.name(), known.agents(), known.skills());
    var resolver = new Resolver(catalog, request.mode(), notices, new Spool(store.folder()));
    var mending = new Mending();
    try {
      List<JobInput> inputs =
          catalog.finds(request.endpoint(), resolver::add)
              ? read(request, catalog, notices, mending.andThen(counted(resolver::add, progress)))
              : List.of();
      Plan plan = plan(org, known, resolver.resolution(), notices);
      Optional<String> corrected =
          plan.problemCount() == 0 || !isOneBody(inputs) || !plan.hasRemedies()
              ? Optional.empty()
              : corrected(org, request, known, catalog, mending);
      return new Preparation(inputs, plan, notices.list(), known.number(), corrected);
    } catch (UncheckedIOException full) {
      resolver.resolution().close();
      throw store.failure(full);
    } catch (InterruptedException | RuntimeException | Error broken) {
      resolver.resolution().close();
      throw broken;
    }
  }

  private Plan plan(Org org, CatalogRevision known, Resolution resolution, Notices notices) {
    return new Planner(snapshot(org, resolution, known), byId(known.skills()), notices)
        .plan(resolution);
  }

  private static boolean isOneBody(List<JobInput> inputs) {
    return inputs.size() == 1 && inputs.getFirst().format().equals("json");
  }

  /** The body that says what was meant, if nothing is wrong with that. */
  private Optional<String> corrected(
      Org org, ChangeRequest request, CatalogRevision known, Catalog catalog, Mending mending) {
    Optional<List<Statement>> mended = mending.mended();
    if (mended.isEmpty()) {
      return Optional.empty();
    }
    List<Wish> wishes = new ArrayList<>();
    var lenient = new Notices(Handling.LENIENT);
    try (var spool = new Spool(store.folder())) {
      var resolver = new Resolver(catalog, request.mode(), lenient, spool, wishes::add);
      mended.get().forEach(resolver::add);
      Plan plan = plan(org, known, resolver.resolution(), lenient);
      return plan.problemCount() == 0
          ? DocumentedBody.of(
              request.endpoint().shape(), request.mode(), plan, wishes, mentions(mended.get()))
          : Optional.empty();
    }
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

  private Snapshot snapshot(Org org, Resolution resolution, CatalogRevision known) {
    var directory = new Directory(org);
    return store.read(
        handle -> {
          known.requireCurrent(handle, org);
          List<String> named = resolution.named().stream().map(Agent::id).toList();
          return named.size() > FEW
              ? Snapshot.whole(directory.all(handle))
              : Snapshot.of(directory.read(handle, named), directory.holders(handle));
        });
  }

  private static Map<String, Skill> byId(List<Skill> skills) {
    return skills.stream().collect(Collectors.toMap(Skill::id, skill -> skill));
  }
}
