package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.core.intake.Operations;
import dev.skillway.spi.change.Field;
import java.util.Optional;

/** Reads keys that were probably meant to be known ones, to tell what else is wrong. */
final class Misspellings {
  private final Findings findings;
  private final Fields fields;

  Misspellings(Findings findings, Fields fields) {
    this.findings = findings;
    this.fields = fields;
  }

  /** The known name that a key without a meaning was probably meant to be. */
  static Optional<String> meant(Node member) {
    return member.meaning().role() == Role.UNKNOWN
        ? Vocabulary.WORDS.misspelt(member.name(), member.kind)
        : Optional.empty();
  }

  /** What a misspelt key was meant to be is not asked for again. */
  void read(Item item, Role ids, Node member, String meant) {
    Role role = Vocabulary.WORDS.meaning(meant).role();
    Optional<Field> field = role == Role.ID ? fields.meant(item, ids) : Fields.of(role);
    var problem = findings.misspelt(member, rightName(item, field, role, meant));
    if (mayBeMended(item, field, role, member)) {
      problem = problem.withOneRemedy();
    }
    if (role.isBranch() && member.kind.isStructure()) {
      item.faultAround(problem);
      item.branch(Branch.items(member, role));
      return;
    }
    if (field.isPresent() && item.own(field.get()) == null) {
      item.set(field.get(), member);
      item.fault(field.get(), problem);
    } else {
      item.stray(member, problem);
    }
  }

  /** A word for an operation stays what it is, any other field gets its documented name. */
  private String rightName(Item item, Optional<Field> field, Role role, String meant) {
    if (role == Role.DEED || role == Role.ENVELOPE) {
      return meant;
    }
    return field.map(item.setting::name).orElseGet(() -> rightList(item, meant));
  }

  /** The list that is documented there; in a file several are. */
  private String rightList(Item item, String meant) {
    Shape shape = findings.given().endpoint().shape();
    if (shape == Shape.ANY) {
      return meant;
    }
    return item.setting.atRoot() ? shape.root() : "skills";
  }

  /** Whether the key is all that is wrong: its value can be read, and nothing says another. */
  private boolean mayBeMended(Item item, Optional<Field> field, Role role, Node member) {
    if (role == Role.DEED) {
      return false;
    }
    Node other = field.map(item::own).orElse(null);
    boolean alone = other == null || fields.same(field.orElseThrow(), other, member);
    return alone
        && (field.isEmpty()
            || field.get() != Field.OPERATION
            || Operations.isReadable(member.text));
  }
}
