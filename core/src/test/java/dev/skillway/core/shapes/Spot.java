package dev.skillway.core.shapes;

import dev.skillway.core.shapes.Json.Arr;
import dev.skillway.core.shapes.Json.Literal;
import dev.skillway.core.shapes.Json.Member;
import dev.skillway.core.shapes.Json.Obj;
import dev.skillway.core.shapes.Json.Sense;
import dev.skillway.core.shapes.Json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A member of a body.
 *
 * @param path the way to its object, by indexes
 * @param object the pointer of its object
 * @param outer what the objects around its object say themselves
 * @param listed whether its object stands in a list
 */
record Spot(
    List<Integer> path, String object, Obj parent, int index, List<Sense> outer, boolean listed) {

  Spot {
    path = List.copyOf(path);
    outer = List.copyOf(outer);
  }

  static List<Spot> of(Json root) {
    var spots = new ArrayList<Spot>();
    walk(root, List.of(), "", List.of(), false, spots);
    return spots;
  }

  private static void walk(
      Json json,
      List<Integer> path,
      String pointer,
      List<Sense> outer,
      boolean listed,
      List<Spot> spots) {
    switch (json) {
      case Obj object -> {
        var inner = new ArrayList<>(outer);
        object.members().forEach(member -> inner.add(member.sense()));
        for (int i = 0; i < object.members().size(); i++) {
          var spot = new Spot(path, pointer, object, i, outer, listed);
          spots.add(spot);
          if (spot.member().sense() != Sense.NOTHING) {
            walk(spot.member().value(), with(path, i), spot.pointer(), inner, false, spots);
          }
        }
      }
      case Arr(var elements) -> {
        for (int i = 0; i < elements.size(); i++) {
          walk(elements.get(i), with(path, i), pointer + "/" + i, outer, true, spots);
        }
      }
      case Text _, Literal _ -> {}
    }
  }

  private static List<Integer> with(List<Integer> path, int index) {
    var longer = new ArrayList<>(path);
    longer.add(index);
    return longer;
  }

  Member member() {
    return parent.members().get(index);
  }

  String pointer() {
    return pointer(member().key());
  }

  /** The pointer of a member of the same object. */
  String pointer(String key) {
    return object + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  boolean says(Sense sense) {
    return member().sense() == sense;
  }

  /** Whether its key can mean one thing only, wherever it stands. */
  boolean isClear() {
    return member().isClear();
  }

  /** The whole with another value of this member. */
  Json withValue(Json root, Json value) {
    return withMember(root, member().with(value));
  }

  Json withMember(Json root, Member other) {
    var members = new ArrayList<>(parent.members());
    members.set(index, other);
    return withMembers(root, members);
  }

  Json without(Json root) {
    var members = new ArrayList<>(parent.members());
    members.remove(index);
    return withMembers(root, members);
  }

  /** The whole with a further member at a place in the same object. */
  Json with(Json root, int at, Member further) {
    var members = new ArrayList<>(parent.members());
    members.add(at, further);
    return withMembers(root, members);
  }

  private Json withMembers(Json root, List<Member> members) {
    return replaced(root, path, _ -> new Obj(members, parent.map()));
  }

  /** The whole with its object once more in the same list, and there with another member. */
  Json repeated(Json root, Member other) {
    var members = new ArrayList<>(parent.members());
    members.set(index, other);
    int last = path.getLast();
    return replaced(
        root,
        path.subList(0, path.size() - 1),
        list -> {
          var elements = new ArrayList<>(((Arr) list).elements());
          elements.add(last + 1, new Obj(members, parent.map()));
          return new Arr(elements);
        });
  }

  private static Json replaced(Json json, List<Integer> path, UnaryOperator<Json> by) {
    if (path.isEmpty()) {
      return by.apply(json);
    }
    int at = path.getFirst();
    List<Integer> rest = path.subList(1, path.size());
    return switch (json) {
      case Arr(var elements) -> {
        var changed = new ArrayList<>(elements);
        changed.set(at, replaced(elements.get(at), rest, by));
        yield new Arr(changed);
      }
      case Obj(var members, var map) -> {
        var changed = new ArrayList<>(members);
        Member member = members.get(at);
        changed.set(at, member.with(replaced(member.value(), rest, by)));
        yield new Obj(changed, map);
      }
      case Text _, Literal _ -> throw new IllegalArgumentException("no way to " + path);
    };
  }
}
