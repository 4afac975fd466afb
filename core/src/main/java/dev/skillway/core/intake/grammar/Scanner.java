package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint.Family;
import dev.skillway.core.intake.Names;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an object into an item by what its keys mean. */
final class Scanner {
  /** In smaller objects it is faster to compare every key with every other. */
  private static final int FEW = 12;

  private final Findings findings;
  private final Family documented;
  private final Fields fields;
  private final Misspellings misspellings;

  Scanner(Findings findings, Fields fields) {
    this.findings = findings;
    this.documented = findings.given().endpoint().shape().family();
    this.fields = fields;
    this.misspellings = new Misspellings(findings, fields);
  }

  /** Reads the item's own object, and the objects in it that hold some of its fields. */
  void scan(Item item) {
    absorb(item, item.node, item.setting.ids());
    fields.compareWithOuter(item);
  }

  /**
   * Reads an object's members into an item.
   *
   * @param ids what a bare id or name means in it
   */
  private void absorb(Item item, Node object, Role ids) {
    var rest = new Rest();
    if (object.size() > FEW) {
      largeObject(item, object, rest);
    } else {
      smallObject(item, object, rest);
    }
    for (Node part : rest.parts) {
      part(item, part, rest);
    }
    identify(item, ids, rest);
    if (object == item.node) {
      lists(item, rest);
    }
    if (!rest.strays.isEmpty()) {
      strays(item, object, ids, rest);
    }
  }

  private void smallObject(Item item, Node object, Rest rest) {
    for (Node member : object) {
      if (isRepeated(object, member)) {
        repeated(item, member);
      } else if (member.kind != Kind.NULL) {
        member(item, member, rest);
      }
    }
  }

  private void largeObject(Item item, Node object, Rest rest) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Node member : object) {
      if (!seen.add(member.name())) {
        if (repeated.add(member.name())) {
          repeated(item, member);
        }
      } else if (member.kind != Kind.NULL) {
        member(item, member, rest);
      }
    }
  }

  private static boolean isRepeated(Node object, Node member) {
    for (Node earlier : object) {
      if (earlier == member) {
        return false;
      }
      if (earlier.isNamed(member.name())) {
        return true;
      }
    }
    return false;
  }

  private void repeated(Item item, Node member) {
    Optional<Field> field = Fields.of(member.meaning().role());
    if (field.isPresent()) {
      item.faultInstead(field.get(), findings.repeated(member));
    } else if (item.setting.atRoot()) {
      item.faultWhole(findings.repeated(member));
    } else {
      item.faultAround(findings.repeated(member));
    }
  }

  private void member(Item item, Node member, Rest rest) {
    Meaning meaning = member.meaning();
    if (member.encoded) {
      findings.encodedTwice(member).ifPresent(item::faultWhole);
    }
    if (!meaning.fits(member.kind) || (isDocumented(member) && isPlural(member, meaning))) {
      misfit(item, member, rest);
      return;
    }
    if (meaning.by() == Meaning.By.LEVEL && Lists.holdsScalars(member)) {
      rest.stray(member);
      return;
    }
    rest.counts = true;
    switch (meaning.role()) {
      case AGENT -> noun(item, Field.AGENT, Role.AGENTS, member, rest);
      case SKILL -> noun(item, Field.SKILL, Role.SKILLS, member, rest);
      case PROFICIENCY -> fields.set(item, Field.PROFICIENCY, member);
      case OPERATION -> fields.set(item, Field.OPERATION, member);
      case ID -> rest.id = member;
      case NAME -> rest.name = member;
      case AGENTS, SKILLS, LIST -> branch(item, meaning.role(), member);
      case ENVELOPE -> envelope(item, member, rest);
      case DEED -> deed(item, member);
      case WEIGHTY, WRITTEN, NOTHING, UNKNOWN -> throw new IllegalStateException(member.name());
    }
  }

  /** A list under a name for one thing: two agents under {@code userId}. */
  private static boolean isPlural(Node member, Meaning meaning) {
    return member.kind == Kind.LIST && meaning.role().isField();
  }

  private boolean isDocumented(Node member) {
    return member.key != null && member.key.isDocumented(documented);
  }

  /** A documented name counts whatever its value; any other only where its value's type fits. */
  private void misfit(Item item, Node member, Rest rest) {
    Role role = member.meaning().role();
    if (role == Role.WRITTEN && documented != Family.API) {
      return;
    }
    if (isWeighty(member)) {
      rest.counts = true;
      item.fault(Field.OPERATION, findings.unread(member));
      return;
    }
    if (!isDocumented(member)) {
      rest.stray(member);
      return;
    }
    rest.counts = true;
    switch (role) {
      case AGENT, SKILL, PROFICIENCY, OPERATION ->
          fields.set(item, Fields.of(role).orElseThrow(), member);
      case ID -> rest.id = member;
      case NAME -> rest.name = member;
      case AGENTS, SKILLS, LIST, ENVELOPE, DEED ->
          item.branch(new Branch(member, role, Branch.Shape.BROKEN));
      case WEIGHTY, WRITTEN, NOTHING, UNKNOWN -> rest.stray(member);
    }
  }

  /** What may not be left out of account: a removal in an odd form, an end, a switch. */
  private static boolean isWeighty(Node member) {
    Meaning meaning = member.meaning();
    return switch (meaning.role()) {
      case DEED -> meaning.operation() == Operation.REMOVE;
      case OPERATION -> true;
      case WEIGHTY -> !member.text.equals(meaning.operation() == null ? "true" : "false");
      case AGENT,
          SKILL,
          PROFICIENCY,
          ID,
          NAME,
          AGENTS,
          SKILLS,
          LIST,
          ENVELOPE,
          WRITTEN,
          NOTHING,
          UNKNOWN ->
          false;
    };
  }

  /** An agent or a skill: its id or name, an object that holds it, or a list of several. */
  private void noun(Item item, Field field, Role plural, Node member, Rest rest) {
    switch (member.kind) {
      case OBJECT -> rest.part(member);
      case LIST -> branch(item, plural, member);
      case STRING, INTEGER, DECIMAL, BOOLEAN, NULL -> fields.set(item, field, member);
    }
  }

  private void envelope(Item item, Node member, Rest rest) {
    if (member.kind == Kind.LIST) {
      branch(item, Role.ENVELOPE, member);
    } else {
      rest.counts = false;
      rest.part(member);
    }
  }

  private void deed(Item item, Node member) {
    if (member.kind.isStructure()) {
      branch(item, Role.DEED, member);
    } else if (member.text.equals("true")) {
      fields.set(item, Field.OPERATION, member);
    } else {
      findings.renamed(member, "operation").ifPresent(item::fault);
    }
  }

  /** A list of items; a second of the same kind is a contradiction. */
  private void branch(Item item, Role role, Node member) {
    for (Branch earlier : item.branches) {
      if (earlier.isLike(role, member)) {
        if (earlier.node().sameAs(member)) {
          findings.renamed(member, earlier.node().name()).ifPresent(item::faultAround);
        } else {
          item.faultAround(findings.contradiction(member, earlier.node()));
        }
        return;
      }
    }
    item.branch(Branch.items(member, role));
  }

  /** In an item that is complete, a list that names nobody is something else. */
  private void lists(Item item, Rest rest) {
    if (!item.isComplete()) {
      return;
    }
    for (Branch branch : List.copyOf(item.branches)) {
      boolean general = branch.role() == Role.LIST || branch.role() == Role.ENVELOPE;
      if ((general || branch.node().meaning().by() == Meaning.By.LEVEL)
          && !Survey.refers(branch.node())) {
        item.branches.remove(branch);
        rest.stray(branch.node());
      }
    }
  }

  /** An object that holds some of the item's fields, or the whole of it. */
  private void part(Item item, Node part, Rest rest) {
    Role role = part.meaning().role();
    if (role != Role.ENVELOPE) {
      fields.deed(item, Fields.of(role).orElseThrow(), part);
      fields.renamed(item, Fields.of(role).orElseThrow(), part);
      absorb(item, part, role);
      return;
    }
    if (isData(item, part)) {
      rest.counts = true;
      enter(item, part);
    } else if (isBody(item, part)) {
      rest.counts = true;
      fields.deed(item, Field.AGENT, part);
      wrapped(item, part);
    } else {
      rest.stray(part);
    }
  }

  /** Whether an object that is called a body, or the like, holds something of the item. */
  private boolean isBody(Item item, Node part) {
    Set<Role> said = Survey.of(part);
    if (item.isComplete()) {
      return said.contains(Role.OPERATION) || Survey.refers(part);
    }
    return !said.isEmpty() || Survey.mayMap(item, part, findings.given().names());
  }

  /** The documented object {@code data} that keeps the fields of an item. */
  private boolean isData(Item item, Node part) {
    boolean within = !item.setting.atRoot() || item.own(Field.OPERATION) != null;
    return within && part.isNamed("data") && isDocumented(part);
  }

  /** Reads an object that stands around the fields, or around the body. */
  private void wrapped(Item item, Node part) {
    findings.unwrapped(part, item.setting.atRoot()).ifPresent(item::faultWhole);
    enter(item, part);
  }

  private void enter(Item item, Node part) {
    item.place = part;
    absorb(item, part, item.setting.ids());
  }

  /** Finds out what a bare id, or a bare name where there is no id, means. */
  private void identify(Item item, Role ids, Rest rest) {
    if (rest.id != null) {
      fields.identify(item, ids, rest.id);
    } else if (rest.name != null) {
      fields.name(item, ids, rest.name);
    }
  }

  private void strays(Item item, Node object, Role ids, Rest rest) {
    Optional<Branch> map =
        rest.counts ? Optional.empty() : Maps.branch(item, object, ids, findings.given().names());
    if (map.isPresent()) {
      item.branch(map.get());
      return;
    }
    List<Node> unknown = new ArrayList<>();
    for (Node stray : rest.strays) {
      Optional<String> meant = Misspellings.meant(stray);
      if (meant.isPresent()) {
        misspellings.read(item, ids, stray, meant.get());
      } else {
        unknown.add(stray);
      }
    }
    wrappers(item, unknown);
  }

  /** Objects and lists under unknown names are read if something that is missing stands in them. */
  private void wrappers(Item item, List<Node> unknown) {
    boolean listed = !item.branches.isEmpty();
    List<Node> read = listed ? List.of() : wrappers(item, unknown, false);
    if (!listed && read.isEmpty()) {
      read = wrappers(item, unknown, true);
    }
    Set<Node> seen = new HashSet<>(read);
    for (Node stray : unknown) {
      if (!seen.contains(stray)) {
        findings.ignored(stray).ifPresent(p -> item.stray(stray, p));
      }
    }
    boolean apart = Survey.sayDifferentThings(read);
    for (Node wrapper : read) {
      if (wrapper.kind == Kind.OBJECT && apart) {
        wrapped(item, wrapper);
      } else {
        item.branch(Branch.items(wrapper, Role.LIST));
      }
    }
  }

  /**
   * Those that say something which is missing, or contradict what is there.
   *
   * @param maps whether it may be said by the keys of a map: only where no word says it
   */
  private List<Node> wrappers(Item item, List<Node> unknown, boolean maps) {
    Names names = findings.given().names();
    List<Node> read = new ArrayList<>();
    for (Node stray : unknown) {
      if (stray.kind.isStructure()
          && (maps
              ? Survey.mayMap(item, stray, names)
              : Survey.addsInWords(item, stray) || Survey.refers(stray))) {
        read.add(stray);
      }
    }
    return read;
  }
}
