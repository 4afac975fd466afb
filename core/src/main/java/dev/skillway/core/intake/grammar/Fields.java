package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Levels;
import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.Operations;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives values to the fields of items. */
final class Fields {
  private final Findings findings;
  private final Names names;

  Fields(Findings findings) {
    this.findings = findings;
    this.names = findings.given().names();
  }

  /** The field that a role names by itself. */
  static Optional<Field> of(Role role) {
    return switch (role) {
      case AGENT -> Optional.of(Field.AGENT);
      case SKILL -> Optional.of(Field.SKILL);
      case PROFICIENCY -> Optional.of(Field.PROFICIENCY);
      case OPERATION, DEED -> Optional.of(Field.OPERATION);
      case ID, NAME, AGENTS, SKILLS, LIST, ENVELOPE, WEIGHTY, WRITTEN, NOTHING, UNKNOWN ->
          Optional.empty();
    };
  }

  /** Gives a member's value to a field. */
  void set(Item item, Field field, Node member) {
    deed(item, field, member);
    Node earlier = item.own(field);
    if (earlier == null) {
      item.set(field, member);
      renamed(item, field, member);
    } else if (earlier.parent != member.parent) {
      inner(item, field, member, earlier);
    } else if (isName(earlier) != isName(member)) {
      nameBesideId(item, field, isName(member) ? member : earlier, earlier, member);
    } else if (nobodys(earlier, member)) {
      nameBesideId(item, field, earlier, earlier, member);
    } else if (nobodys(member, earlier)) {
      nameBesideId(item, field, member, earlier, member);
    } else if (same(field, earlier, member)) {
      renamed(item, field, member);
    } else {
      boolean later = earlier.precedes(member);
      item.faultInstead(
          field, findings.contradiction(later ? member : earlier, later ? earlier : member));
    }
  }

  /** An address that nobody bears, beside an id that somebody does: no more than a name. */
  private boolean nobodys(Node address, Node id) {
    return address.meaning().by() == Meaning.By.ADDRESS
        && id.meaning().by() != Meaning.By.ADDRESS
        && names.agent(address.text) == null
        && names.agent(id.text) != null;
  }

  /** An operation in a key counts for the whole item: {@code "removeSkill": "y"}. */
  void deed(Item item, Field field, Node member) {
    if (field == Field.OPERATION || member.meaning().operation() == null) {
      return;
    }
    Node earlier = item.own(Field.OPERATION);
    if (earlier == null) {
      item.set(Field.OPERATION, member);
    } else if (!same(Field.OPERATION, earlier, member)) {
      item.faultInstead(Field.OPERATION, findings.contradiction(member, earlier));
    }
  }

  /** A member of an object within the item says the same, or contradicts. */
  private void inner(Item item, Field field, Node member, Node outer) {
    renamed(item, field, member);
    if (!same(field, outer, member)) {
      item.faultInstead(
          field,
          conflictCode(field)
              .map(code -> findings.conflict(code, member, outer))
              .orElseGet(() -> findings.contradiction(member, outer)));
    }
  }

  private static boolean isName(Node member) {
    return member.meaning().by() == Meaning.By.NAME;
  }

  private void nameBesideId(Item item, Field field, Node name, Node earlier, Node member) {
    if (name.equals(earlier)) {
      item.set(field, member);
    }
    findings.ignored(name).ifPresent(p -> item.stray(name, p));
  }

  /** Notes that a field stands under another than its documented name. */
  void renamed(Item item, Field field, Node member) {
    if (member.key != null
        && !(member.key.isDocumented(findings.given().endpoint().shape().family())
            && !isNounObject(member))) {
      findings
          .renamed(member, item.setting.name(field))
          .map(problem -> isReadable(field, member) ? problem : problem.withoutRemedy())
          .ifPresent(problem -> item.fault(field, problem));
    }
  }

  /** Under another name, an unknown operation has no remedy either. */
  private static boolean isReadable(Field field, Node member) {
    return field != Field.OPERATION
        || member.kind != Kind.STRING
        || Operations.isReadable(member.text);
  }

  /** Whether it holds an agent or skill as an object, where the id alone is documented. */
  private static boolean isNounObject(Node member) {
    return member.kind == Kind.OBJECT && member.meaning().by() == Meaning.By.NOUN;
  }

  /** Gives a bare id to the field that it means. */
  void identify(Item item, Role ids, Node id) {
    Optional<Field> field = meant(item, ids);
    if (field.isEmpty()) {
      findings.ignored(id).ifPresent(p -> item.stray(id, p));
      return;
    }
    bare(item, field.get(), id);
  }

  /** Gives a bare name to the field that it means; beside an id it is not read. */
  void name(Item item, Role ids, Node name) {
    meant(item, ids).filter(field -> item.own(field) == null).ifPresent(f -> bare(item, f, name));
  }

  /** Inside {@code {"user": {…}}} an id needs no notice of its own. */
  private void bare(Item item, Field field, Node member) {
    Node object = Objects.requireNonNull(member.parent);
    boolean inNoun = object.key != null && of(object.meaning().role()).isPresent();
    if (item.own(field) != null) {
      set(item, field, member);
      return;
    }
    item.set(field, member);
    boolean documented = field == Field.SKILL && member.isNamed("id");
    if (!inNoun && !documented) {
      findings
          .renamed(member, item.setting.name(field))
          .ifPresent(problem -> item.fault(field, problem));
    }
  }

  /** Which of agent and skill a bare id means: the one that is still missing. */
  Optional<Field> meant(Item item, Role ids) {
    if (ids == Role.AGENT) {
      return Optional.of(Field.AGENT);
    }
    if (ids == Role.SKILL) {
      return Optional.of(Field.SKILL);
    }
    for (Branch branch : item.branches) {
      if (branch.role() == Role.SKILLS) {
        return Optional.of(Field.AGENT);
      }
      if (branch.role() == Role.AGENTS) {
        return Optional.of(Field.SKILL);
      }
    }
    if (!item.knows(Field.AGENT)) {
      return Optional.of(Field.AGENT);
    }
    return item.knows(Field.SKILL) ? Optional.empty() : Optional.of(Field.SKILL);
  }

  /** An item may not name another agent or skill than what stands around it. */
  void compareWithOuter(Item item) {
    Item around = item.outer;
    if (around == null || !around.knowsAnything()) {
      return;
    }
    for (Field field : Field.values()) {
      Node own = item.own(field);
      Node outer = own == null || own.kind.isStructure() ? null : around.value(field);
      if (own != null && outer != null && !same(field, outer, own)) {
        if (field == Field.OPERATION && isOpposite(own, outer)) {
          item.faultInstead(field, findings.contradiction(own, outer));
        }
        conflictCode(field)
            .ifPresent(code -> item.faultInstead(field, findings.conflict(code, own, outer)));
      }
    }
  }

  /** An item may say better what is to be done, but not the contrary, nor against a list's name. */
  private static boolean isOpposite(Node own, Node outer) {
    String remove = Operation.REMOVE.word();
    return outer.kind.isStructure()
        || remove.equals(operation(own)) != remove.equals(operation(outer));
  }

  private static Optional<Code> conflictCode(Field field) {
    return switch (field) {
      case AGENT -> Optional.of(Code.AGENT_CONFLICT);
      case SKILL -> Optional.of(Code.SKILL_CONFLICT);
      case OPERATION, PROFICIENCY -> Optional.empty();
    };
  }

  /** Whether two values mean the same. */
  boolean same(Field field, Node one, Node other) {
    return one.text.equals(other.text)
        || switch (field) {
          case AGENT -> isSame(names.agent(one.text), names.agent(other.text));
          case SKILL -> isSame(names.skill(one.text), names.skill(other.text));
          case PROFICIENCY ->
              Levels.number(one.text)
                  .flatMap(n -> Levels.number(other.text).filter(m -> m.compareTo(n) == 0))
                  .isPresent();
          case OPERATION -> isSame(operation(one), operation(other));
        };
  }

  /** The documented word of what a value says is to be done; null where it is no operation. */
  private static @Nullable String operation(Node value) {
    Optional<Operation> said =
        value.isDeed()
            ? Optional.ofNullable(value.meaning().operation())
            : Operations.meaning(value.text);
    return said.map(Operation::word).orElse(null);
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }
}
