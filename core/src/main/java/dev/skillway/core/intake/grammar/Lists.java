package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint.Family;
import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Knows how lists are named, and what stands in them. */
final class Lists {
  private final Findings findings;
  private final Shape shape;

  Lists(Findings findings) {
    this.findings = findings;
    this.shape = findings.given().endpoint().shape();
  }

  /** What the entries of the documented list of an endpoint are. */
  static Role role(Shape shape) {
    return switch (shape) {
      case SET -> Role.SKILLS;
      case AGENTS -> Role.AGENTS;
      case ANY, BATCH, BULK_UPDATE, ONE, CHANGES -> Role.LIST;
    };
  }

  /** Notes that a list is not called what it should be there. */
  Optional<Problem> name(Branch branch, Item item) {
    Node list = branch.node();
    if (list.key == null || isRight(list, item)) {
      return Optional.empty();
    }
    String right = item.setting.atRoot() ? shape.root() : "skills";
    if (list.name().equalsIgnoreCase(right)) {
      return findings.renamed(list, right);
    }
    return Misspellings.meant(list).isPresent()
        ? Optional.empty()
        : findings.wrapperRenamed(list, right);
  }

  /** At the root the endpoint's own list is right, in an item the agent's skills. */
  private boolean isRight(Node list, Item item) {
    boolean documented = list.key != null && list.key.isDocumented(shape.family());
    if (shape == Shape.ANY) {
      return documented;
    }
    return list.isNamed(item.setting.atRoot() ? shape.root() : "skills");
  }

  /** The setting of the entries of a list. */
  Setting setting(Branch branch, Item around) {
    return around.setting.inside(branch.role(), family(branch, around));
  }

  /** In a file, the list says whose names its items use. */
  private Family family(Branch branch, Item around) {
    Node list = branch.node();
    if (shape != Shape.ANY || list.key == null || !around.setting.atRoot()) {
      return around.setting.family();
    }
    boolean onlyV1 = list.key.isDocumented(Family.V1) && !list.key.isDocumented(Family.API);
    return onlyV1 ? Family.V1 : around.setting.family();
  }

  /** The item with the operation that the list's name says. */
  Item around(Branch branch, Item item) {
    if (branch.node().meaning().operation() == null) {
      return item;
    }
    var named = new Item(item.node, item, item.setting);
    named.place = item.place;
    named.set(Field.OPERATION, branch.node());
    return named;
  }

  /** What an entry means that is a mere id or name. */
  static Optional<Field> bare(Branch branch, Item item) {
    return switch (branch.role()) {
      case AGENTS -> Optional.of(Field.AGENT);
      case SKILLS -> Optional.of(Field.SKILL);
      case LIST, ENVELOPE, DEED -> missing(item);
      case AGENT, SKILL, PROFICIENCY, OPERATION, ID, NAME, WEIGHTY, WRITTEN, NOTHING, UNKNOWN ->
          Optional.empty();
    };
  }

  /** Whichever of agent and skill is missing, where the other is known. */
  private static Optional<Field> missing(Item item) {
    boolean agent = item.knows(Field.AGENT);
    boolean skill = item.knows(Field.SKILL);
    if (agent == skill) {
      return Optional.empty();
    }
    return Optional.of(agent ? Field.SKILL : Field.AGENT);
  }

  /** Whether a list holds no objects. */
  static boolean holdsScalars(Node list) {
    for (Node element : list) {
      return list.kind == Kind.LIST && !element.kind.isStructure();
    }
    return false;
  }

  /** Whether a list holds mere ids or names. */
  static boolean holdsReferences(Branch branch, Item item) {
    if (branch.node().kind != Kind.LIST || bare(branch, item).isEmpty()) {
      return false;
    }
    for (Node element : branch.node()) {
      if (element.kind.isReference()) {
        return true;
      }
    }
    return false;
  }

  /** The lists of skills that are to be read for each agent of a list beside them. */
  static List<Branch> otherSide(Item item) {
    List<Branch> agents = new ArrayList<>();
    List<Branch> skills = new ArrayList<>();
    for (Branch branch : item.branches.size() < 2 ? List.<Branch>of() : item.branches) {
      Set<Role> inside = Survey.of(branch.node());
      boolean ofAgents = branch.role() == Role.AGENTS || inside.contains(Role.AGENT);
      boolean ofSkills = branch.role() == Role.SKILLS || inside.contains(Role.SKILL);
      if (ofAgents && !ofSkills) {
        agents.add(branch);
      } else if (ofSkills && !ofAgents) {
        skills.add(branch);
      }
    }
    return agents.isEmpty() || contradict(agents, skills) ? List.of() : skills;
  }

  /** Agents to remove are not combined with skills to add. */
  private static boolean contradict(List<Branch> agents, List<Branch> skills) {
    for (Branch one : agents) {
      for (Branch other : skills) {
        Operation first = one.node().meaning().operation();
        Operation second = other.node().meaning().operation();
        if (first != null && second != null && first != second) {
          return true;
        }
      }
    }
    return false;
  }
}
