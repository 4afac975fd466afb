package dev.skillway.core.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.AssignmentKey;
import dev.skillway.core.directory.Directory;
import dev.skillway.core.intake.Taken;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.Preparation;
import dev.skillway.core.plan.Effect;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.core.store.Org;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Notice;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers requests over a real store, each in an org of its own, as the program would. */
final class Answering implements AutoCloseable {
  /** The codes of an id in the path that nobody has: 404. */
  private static final Set<String> OF_THE_PATH =
      Set.of("agent-unknown", "skill-unknown", "placeholder-left");

  /** A store that holds many orgs is slower, so that another one is made after so many. */
  private static final int ORGS_OF_A_STORE = 100;

  private final Path folder;
  private int orgs;
  private Site site;

  Answering(Path folder) {
    this.folder = folder;
    this.site = Site.open(folder.resolve("0"));
  }

  /** Sends the case's request, and compares all that the corpus says of the answer. */
  void hold(Case example, Handling handling, String description) throws InterruptedException {
    Answer expected = example.answer(handling);
    Answer actual = answer(example, handling);
    String about = "%s%n%s".formatted(description, example.request());
    assertThat(actual.told()).as(about).isEqualTo(expected.told());
    assertThat(actual.notices()).as(about).containsAll(expected.notices());
    if (expected.removed() != null) {
      assertThat(actual.removed()).as(about).isEqualTo(expected.removed());
    }
  }

  Answer answer(Case example, Handling handling) throws InterruptedException {
    Org org = org(example);
    var endpoint = example.request().endpoint();
    var request =
        new ChangeRequest(
            List.of(Taken.input(example.request().text())), endpoint.mode(), handling, endpoint);
    Preparation preparation = site.preparer().prepare(org, request, _ -> {});
    List<Fault> faults = preparation.problems().stream().map(Fault::of).toList();
    if (!faults.isEmpty() && !(skips(example) && preparation.canSkip())) {
      return refused(org, isOfThePath(faults) ? 404 : 400, faults, preparation);
    }
    var refusal = Guards.DEFAULT.check(preparation.plan(), allowance(example));
    if (refusal.isPresent()) {
      return refused(org, 409, List.of(Fault.of(refusal.get().problem())), preparation);
    }
    site.runner().run(org, endpoint.mode(), preparation, _ -> {});
    return answer(org, faults.isEmpty() ? 200 : 207, faults, preparation, removals(preparation));
  }

  @Override
  public void close() {
    site.close();
  }

  private Org org(Case example) {
    String name = "org" + orgs++;
    if (orgs % ORGS_OF_A_STORE == 0) {
      close();
      site = Site.open(folder.resolve(String.valueOf(orgs)));
    }
    return site.org(name, example);
  }

  private Answer refused(Org org, int status, List<Fault> faults, Preparation preparation) {
    return answer(org, status, faults, preparation, Set.of());
  }

  private Answer answer(
      Org org,
      int status,
      List<Fault> faults,
      Preparation preparation,
      Set<AssignmentKey> removed) {
    Set<String> notices =
        preparation.notices().stream()
            .map(Notice::code)
            .map(code -> code.word())
            .collect(Collectors.toSet());
    var held = new HashSet<>(site.store().read(new Directory(org)::held));
    return new Answer(status, faults, notices, held, removed);
  }

  private static Set<AssignmentKey> removals(Preparation preparation) {
    return preparation
        .plan()
        .writes()
        .filter(write -> write.effect() == Effect.REMOVE)
        .map(write -> new AssignmentKey(write.agent().id(), write.skill().id()))
        .collect(Collectors.toSet());
  }

  private static boolean isOfThePath(List<Fault> faults) {
    return faults.size() == 1
        && faults.getFirst().pointer().isEmpty()
        && OF_THE_PATH.contains(faults.getFirst().code());
  }

  private static boolean skips(Case example) {
    return "skip".equals(example.request().query().get("onInvalid"));
  }

  private static Allowance allowance(Case example) {
    return switch (example.request().query().getOrDefault("removals", "")) {
      case "" -> Allowance.NAMED;
      case "allow" -> Allowance.IMPLIED;
      case "all" -> Allowance.ALL;
      default -> throw new AssertionError(example.request().query());
    };
  }
}
