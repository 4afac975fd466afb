package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Endpoint.Family;
import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Statement;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Walks a body and hands over what is wished in it, in its order. */
public final class Grammar {
  private final Endpoint endpoint;
  private final Bounds bounds;
  private final Findings findings;
  private final Fields fields;
  private final Scanner scanner;
  private final Wishes wishes;
  private final Lists lists;
  private final Consumer<Statement> sink;
  private final Set<String> told = new HashSet<>();

  public Grammar(Given given, Bounds bounds, Consumer<Statement> sink) {
    this.endpoint = given.endpoint();
    this.bounds = bounds;
    this.findings = new Findings(given);
    this.fields = new Fields(findings);
    this.scanner = new Scanner(findings, fields);
    this.wishes = new Wishes(findings, sink);
    this.lists = new Lists(findings);
    this.sink = sink;
  }

  /** Reads a whole body. */
  public void read(Node body) throws InterruptedException {
    Item path = path(body);
    switch (body.kind) {
      case OBJECT -> object(new Item(body, path, path.setting));
      case LIST -> {
        whole(findings.arrayAtRoot(body, endpoint.shape().root()));
        items(Branch.items(body, Lists.role(endpoint.shape())), path);
      }
      case NULL -> nothing();
      case STRING, INTEGER, DECIMAL, BOOLEAN ->
          fault(findings.mismatch(body, "an object with '%s'".formatted(endpoint.shape().root())));
    }
  }

  /** What the path says holds for the whole body. */
  private Item path(Node body) {
    Role ids = endpoint.shape() == Shape.ONE ? Role.SKILL : Role.UNKNOWN;
    Family family = endpoint.shape().family() == Family.V1 ? Family.V1 : Family.API;
    var path = new Item(body, null, new Setting(ids, family, true, false));
    Node around = Node.root(Kind.OBJECT, "");
    if (endpoint.agent() != null) {
      path.set(Field.AGENT, Node.ofPath(around, endpoint.agent()));
    }
    if (endpoint.skill() != null) {
      path.set(Field.SKILL, Node.ofPath(around, endpoint.skill()));
    }
    return path;
  }

  private void object(Item item) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    scanner.scan(item);
    item.wholes.forEach(this::fault);
    if (!item.branches.isEmpty()) {
      branches(item);
    } else if (item.counts || !item.setting.atRoot()) {
      leaf(item);
    } else {
      nothing();
    }
  }

  /** An object in which nothing counts is never an empty set. */
  private void nothing() {
    String root = endpoint.shape().root();
    fault(
        Problem.of(
                Code.FIELD_MISSING,
                findings.at("/" + root),
                "Nothing in the body can be read as a change. Give it '%s'.".formatted(root))
            .expected("'" + root + "'"));
  }

  private void leaf(Item item) throws InterruptedException {
    if (!item.block.isEmpty()) {
      block(item);
      return;
    }
    if (item.setting.atRoot() && !endpoint.shape().takesOne()) {
      single(item.place);
    }
    if (item.isAgentAlone()) {
      wishes.skillless(item);
    } else {
      wishes.wish(item);
    }
  }

  private void single(Node object) {
    whole(findings.singleObject(object, endpoint.shape().root()));
  }

  /** Reads the other side of a block for an agent, or skill, of this side. */
  private void block(Item item) throws InterruptedException {
    List<Branch> others = item.block;
    item.block = List.of();
    for (Branch other : others) {
      if (!bounds.combine(other.node().size())) {
        fault(findings.tooMany(Bounds.MOST_COMBINED));
        return;
      }
      branch(other, item);
    }
  }

  private void branches(Item item) throws InterruptedException {
    strays(item, item.branches.getFirst(), true);
    List<Branch> sides = Lists.otherSide(item);
    item.isBlock =
        !sides.isEmpty() || item.branches.stream().anyMatch(b -> Lists.holdsReferences(b, item));
    if (item.isBlock) {
      whole(findings.block(item.place, endpoint.shape().root()));
    }
    item.block = sides;
    for (Branch branch : item.branches) {
      if (!sides.contains(branch)) {
        branch(branch, item);
      }
    }
    strays(item, item.branches.getFirst(), false);
  }

  /**
   * Members that were not read are told in their order around what was. In the body they keep
   * everything back, in an item its own changes: the first of them stands with each.
   */
  private void strays(Item item, Branch branch, boolean before) {
    if (item.setting.atRoot()) {
      for (Item.Stray stray : item.strays) {
        if (stray.member().precedes(branch.node()) == before) {
          fault(stray.problem());
        }
      }
    } else if (before) {
      item.strays.stream().limit(1).forEach(stray -> item.fault(stray.problem()));
    } else {
      item.strays.stream()
          .skip(1)
          .forEach(stray -> sink.accept(new Statement.Fault(stray.problem(), List.of(), false)));
    }
  }

  private void branch(Branch branch, Item item) throws InterruptedException {
    switch (branch.shape()) {
      case ITEMS -> {
        if (!item.isBlock && item.outer != null && !item.outer.isBlock) {
          lists.name(branch, item).ifPresent(this::fault);
        }
        items(branch, item);
      }
      case LEVELS, MAPS -> map(branch, item);
      case BROKEN -> broken(branch, item);
    }
  }

  private void broken(Branch branch, Item item) {
    Problem problem = findings.mismatch(branch.node(), "a list");
    if (item.setting.atRoot()) {
      fault(problem);
    } else {
      wishes.broken(item, branch.node(), problem);
    }
  }

  private void items(Branch branch, Item item) throws InterruptedException {
    Node node = branch.node();
    Item around = lists.around(branch, item);
    if (node.kind == Kind.OBJECT) {
      one(branch, around);
      return;
    }
    if (node.size() == 0) {
      empty(around, branch);
    }
    boolean asks = endpoint.shape().wantsOperation() && item.setting.atRoot();
    for (Node element : node) {
      element(branch, element, around, asks);
    }
  }

  private void element(Branch branch, Node element, Item around, boolean asks)
      throws InterruptedException {
    var item = new Item(element, around, lists.setting(branch, around));
    if (element.kind == Kind.OBJECT) {
      item.wantsOperation = asks;
      object(item);
      return;
    }
    Optional<Field> bare = Lists.bare(branch, item);
    if (element.kind.isReference() && bare.isPresent()) {
      item.set(bare.get(), element);
      fields.compareWithOuter(item);
      leaf(item);
    } else {
      wishes.broken(item, element, findings.mismatch(element, "an object"));
    }
  }

  /** An object where a list belongs: one item, a map, or a body of its own. */
  private void one(Branch branch, Item around) throws InterruptedException {
    var item = new Item(branch.node(), around, lists.setting(branch, around));
    scanner.scan(item);
    item.wholes.forEach(this::fault);
    if (item.branches.isEmpty()) {
      if (!item.counts) {
        missing(branch, around);
        return;
      }
      if (branch.role() != Role.DEED) {
        single(branch.node());
      }
      leaf(item);
    } else {
      if (item.branches.getFirst().node() != branch.node()) {
        whole(findings.unwrapped(branch.node(), true));
      }
      branches(item);
    }
  }

  /** An object in which nothing counts, where a list belongs. */
  private void missing(Branch branch, Item around) {
    Problem problem =
        findings
            .problem(
                Code.FIELD_MISSING,
                branch.node(),
                "Nothing in this object can be read as a change. Give a list.")
            .expected("a list");
    if (around.setting.atRoot()) {
      fault(problem);
    } else {
      wishes.broken(around, branch.node(), problem);
    }
  }

  /** An empty list is the empty set of an agent; beside a skill it says two things. */
  private void empty(Item item, Branch branch) {
    Node agent = item.value(Field.AGENT);
    if (agent == null && item.setting.atRoot()) {
      return;
    }
    if (!item.faults().isEmpty()) {
      wishes.broken(item, branch.node(), item.faults().list().getFirst());
    } else if (agent != null && agent.kind.isReference() && isSet(branch, item)) {
      wishes.mention(agent);
    } else if (item.setting.atRoot()) {
      nothing();
    } else if (!item.knows(Field.OPERATION)) {
      wishes.wish(item);
    }
  }

  /** Whether an empty list says that an agent has no skills; one of levels or removals does not. */
  private static boolean isSet(Branch branch, Item item) {
    boolean list = branch.role() == Role.SKILLS || branch.role() == Role.LIST;
    return list
        && branch.node().meaning().by() != Meaning.By.LEVEL
        && !item.knows(Field.SKILL)
        && !item.knows(Field.OPERATION);
  }

  private void map(Branch branch, Item item) throws InterruptedException {
    if (!item.setting.inMap()) {
      whole(findings.map(branch.node(), endpoint.shape().root()));
    }
    Field field = branch.role() == Role.AGENTS ? Field.AGENT : Field.SKILL;
    Set<String> seen = new HashSet<>();
    for (Node member : branch.node()) {
      if (seen.add(member.name()) && member.kind != Kind.NULL) {
        entry(branch, field, member, item);
      }
    }
  }

  private void entry(Branch branch, Field field, Node member, Item around)
      throws InterruptedException {
    var keyed = new Item(member, around, around.setting.inMap(Maps.ids(branch)));
    keyed.set(field, Node.ofKey(member));
    fields.compareWithOuter(keyed);
    if (bounds.compare()) {
      Maps.misspelt(member, findings.given().names())
          .ifPresent(word -> keyed.fault(field, findings.misspelt(member, word)));
    }
    if (member.kind.isLevel()) {
      keyed.set(Field.PROFICIENCY, member);
      leaf(keyed);
    } else if (member.kind == Kind.LIST) {
      Role others = field == Field.AGENT ? Role.SKILLS : Role.AGENTS;
      items(Branch.items(member, others), keyed);
    } else {
      object(new Item(member, keyed, keyed.setting));
    }
  }

  private void whole(Optional<Problem> problem) {
    problem.ifPresent(this::fault);
  }

  /** One fault for one place: what is read twice is told once. */
  private void fault(Problem problem) {
    if (told.add(problem.code() + " " + problem.position())) {
      sink.accept(new Statement.Fault(problem));
    }
  }
}
