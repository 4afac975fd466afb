package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Endpoint.Family;
import dev.skillway.core.intake.Given;
import dev.skillway.core.stage.JsonText;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes an item as one JSON object that stands alone: its members as they were written, and before
 * them what the objects around it, a path or the key of a map hand to it. It reads back as the same
 * wish, with the same faults.
 */
final class ItemText {
  /** Members that result files add; they are not handed back. */
  private static final Set<String> ADDED = Set.of("outcome", "before", "after", "problem");

  /** So many letters most items take. */
  private static final int USUAL = 160;

  private static final List<Field> ORDER =
      List.of(Field.AGENT, Field.SKILL, Field.PROFICIENCY, Field.OPERATION);

  /** Where several values are said of one field. */
  private static final Set<Code> DISPUTED =
      Set.of(Code.AGENT_CONFLICT, Code.SKILL_CONFLICT, Code.KEY_CONFLICT, Code.KEY_DUPLICATE);

  /** An object around the item with more is a map, whose keys are not looked at. */
  private static final int MOST_MEMBERS = 100;

  private final Item wished;
  private final Given given;
  private final @Nullable Node unread;

  /**
   * The item's own object, without the wrappers of a whole body; null where it is a mere id, or a
   * level in a map.
   */
  private final @Nullable Node base;

  private final boolean likeUserId;
  private final Set<String> handed = new HashSet<>();
  private final JsonText json = new JsonText(USUAL);

  /**
   * @param unread what could not be read where the wish stands; null where it is an item
   */
  ItemText(Given given, Item wished, @Nullable Node unread) {
    this.wished = wished;
    this.unread = unread;
    this.given = given;
    Node own = wished.setting.atRoot() ? wished.place : wished.node;
    this.base = own.kind == Kind.OBJECT ? own : null;
    this.likeUserId = isLikeUserId(given.endpoint().shape().family(), wished);
  }

  String text() {
    json.beginObject();
    for (Field field : ORDER) {
      handed(field);
    }
    again();
    for (Item item = wished; item != null; item = item.outer) {
      strays(item);
    }
    if (base != null) {
      members(base);
    } else if (unread != null) {
      unread(unread);
    }
    json.endObject();
    return json.toString();
  }

  /** Whether agents and skills are called as below {@code /api/}: as the item itself does it. */
  private static boolean isLikeUserId(Family family, Item wished) {
    for (Field field : List.of(Field.SKILL, Field.AGENT)) {
      Node value = wished.value(field);
      if (value != null && value.key != null && !value.isNamed("id")) {
        return goesWithUserId(value.name());
      }
    }
    return family == Family.API;
  }

  private static boolean goesWithUserId(String name) {
    int end = name.length() - 2;
    return name.regionMatches(true, 0, "user", 0, 4)
        || (end > 0 && name.regionMatches(true, end, "id", 0, 2));
  }

  private String name(Field field) {
    return switch (field) {
      case AGENT -> likeUserId ? "userId" : "agent";
      case SKILL -> likeUserId ? "skillId" : "skill";
      case PROFICIENCY, OPERATION -> field.word();
    };
  }

  /** What is handed to the item for a field; where that is in dispute, all that is said of it. */
  private void handed(Field field) {
    Node value = wished.value(field);
    if (value == null && !wished.isFaulty(field)) {
      return;
    }
    boolean own = value != null && isOwn(value);
    if (isDisputed(field) || (!own && wished.isFaulty(field))) {
      Node within = own ? value : saidWithin(field);
      for (Node node : saidAround(field)) {
        dispute(field, node, within);
      }
    } else if (value != null && !own) {
      hand(field, value);
    }
  }

  /**
   * Writes one of several values of a field. Beside an id a name would not be read: then both stand
   * under one name.
   */
  private void dispute(Field field, Node said, @Nullable Node within) {
    if (within != null && isName(within)) {
      member(said, within.name());
    } else if (said.key == null || said == wished.node || isName(said)) {
      hand(field, said);
    } else {
      member(said, said.name());
    }
  }

  private static boolean isName(Node member) {
    return member.key != null && member.meaning().by() == Meaning.By.NAME;
  }

  private @Nullable Node saidWithin(Field field) {
    if (base != null) {
      for (Node member : base) {
        if (says(member, field)) {
          return member;
        }
      }
    }
    return null;
  }

  /** Writes a value under the field's documented name. */
  private void hand(Field field, Node value) {
    json.name(name(field));
    handed.add(name(field));
    Operation operation =
        field == Field.OPERATION && value.isDeed() ? value.meaning().operation() : null;
    if (operation != null) {
      json.string(operation.word());
    } else {
      node(value);
    }
  }

  private boolean isOwn(Node value) {
    return base != null && value.isWithin(base);
  }

  private boolean isDisputed(Field field) {
    Problem problem = wished.faults().fields().get(field);
    return problem != null && DISPUTED.contains(problem.code());
  }

  /** All that is said of a field outside of the item's own object, from the inside out. */
  private Set<Node> saidAround(Field field) {
    Set<Node> said = new LinkedHashSet<>();
    for (Item item = wished; item != null; item = item.outer) {
      Node value = item.own(field);
      if (value != null && !isOwn(value)) {
        said.add(value);
      }
    }
    for (Item item = wished; item != null; item = item.outer) {
      said.addAll(members(item.node, field));
    }
    Node around = base == null ? wished.node.parent : base.parent;
    for (; around != null; around = around.parent) {
      said.addAll(members(around, field));
    }
    return said;
  }

  /** What an object, other than the item's own, says of a field. */
  private List<Node> members(Node object, Field field) {
    List<Node> said = new ArrayList<>();
    if (object != base && object.kind == Kind.OBJECT && object.size() <= MOST_MEMBERS) {
      for (Node member : object) {
        if (!isOwn(member) && says(member, field)) {
          said.add(member);
        }
      }
    }
    return said;
  }

  private boolean says(Node member, Field field) {
    Role role = member.meaning().role();
    boolean about =
        (field == Field.OPERATION && role == Role.WEIGHTY)
            || Fields.of(role).filter(of -> of == field).isPresent();
    return about
        && member.kind != Kind.NULL
        && member.kind != Kind.LIST
        && member != base
        && !wished.place.isWithin(member);
  }

  /** Says twice what the key says that stands twice in a map around it. */
  private void again() {
    for (Problem problem : wished.faults().outer()) {
      for (Item item = wished; item != null; item = item.outer) {
        boolean repeated =
            problem.code() == Code.KEY_DUPLICATE
                && problem.position().equals(given.at(item.node.pointer()));
        for (Field field : repeated ? List.of(Field.AGENT, Field.SKILL) : List.<Field>of()) {
          Node value = item.own(field);
          if (value != null && value.parent == item.node && !isOwn(value)) {
            hand(field, value);
          }
        }
      }
    }
  }

  /** Keys around the item that nobody could read, and that keep it back. */
  private void strays(Item item) {
    for (Item.Stray stray : item.strays) {
      Node member = stray.member();
      if (!member.kind.isStructure() && member.key != null && !isOwn(member)) {
        member(member, member.name());
      }
    }
  }

  private void members(Node object) {
    for (Node member : object) {
      boolean added = object == base && ADDED.contains(member.name().toLowerCase(Locale.ROOT));
      boolean unsaid = member.kind == Kind.NULL && handed.contains(member.name());
      if (!added && !unsaid && !isFurther(member)) {
        member(member, isUnclearSkill(member) ? name(Field.SKILL) : member.name());
      }
    }
  }

  /** Whether it holds items of their own. */
  private boolean isFurther(Node member) {
    if (member == unread) {
      return false;
    }
    for (Item item = wished; item != null && item.node == wished.node; item = item.outer) {
      for (Branch branch : item.branches) {
        if (branch.node() == member) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it is a bare id or name that would be read as an agent's where no list says more. */
  private boolean isUnclearSkill(Node member) {
    Role role = member.meaning().role();
    return (role == Role.ID || role == Role.NAME)
        && member == wished.own(Field.SKILL)
        && !wished.knows(Field.AGENT);
  }

  private void member(Node member, String name) {
    json.name(name);
    node(member);
  }

  /** What is no item stands in a list, as it did. */
  private void unread(Node node) {
    Node list = node.parent;
    boolean named = list != null && list.key != null && list.key.holdsItems();
    json.name(list != null && named ? list.name() : "items");
    json.beginList();
    node(node);
    json.endList();
  }

  private void node(Node node) {
    switch (node.kind) {
      case OBJECT -> {
        json.beginObject();
        members(node);
        json.endObject();
      }
      case LIST -> {
        json.beginList();
        for (Node element : node) {
          node(element);
        }
        json.endList();
      }
      case STRING -> json.string(node.text);
      case INTEGER, DECIMAL, BOOLEAN -> json.literal(node.text);
      case NULL -> json.literal("null");
    }
  }
}
