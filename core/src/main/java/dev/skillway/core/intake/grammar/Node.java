package dev.skillway.core.intake.grammar;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value of a body; it knows where it stands, and works that out only when it is asked. */
public final class Node implements Iterable<Node> {
  final @Nullable Node parent;
  final @Nullable Key key;
  final Kind kind;
  final String text;
  private final int index;
  private @Nullable Node first;
  private @Nullable Node last;
  private @Nullable Node next;
  private int size;

  /** Whether it was JSON in a JSON string. */
  boolean encoded;

  /** What is named in it, once that was asked. */
  @Nullable Set<Role> said;

  /** How it may be read as a map, once that was asked. */
  Tally.@Nullable Reading reading;

  /** Whether there is a map in it, once that was asked. */
  @Nullable Boolean hasMap;

  private Node(@Nullable Node parent, @Nullable Key key, int index, Kind kind, String text) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.kind = kind;
    this.text = text;
  }

  /** The value of a whole body; {@code text} is that of a string, number, true or false. */
  public static Node root(Kind kind, String text) {
    return new Node(null, null, -1, kind, text);
  }

  /** Adds a member to an object. */
  public Node add(Key key, Kind kind, String text) {
    return append(new Node(this, key, size, kind, text));
  }

  /** Adds a member that is JSON in a JSON string. */
  public Node addEncoded(Key key, Kind kind) {
    Node member = add(key, kind, "");
    member.encoded = true;
    return member;
  }

  /** Adds an element to a list. */
  public Node add(Kind kind, String text) {
    return append(new Node(this, null, size, kind, text));
  }

  /** A member's key as a value: it stands where the member does. */
  static Node ofKey(Node member) {
    return new Node(member, null, -1, Kind.STRING, member.name());
  }

  /** An agent or skill of the path, around the body. */
  static Node ofPath(Node path, String text) {
    return new Node(path, null, -1, Kind.STRING, text);
  }

  private Node append(Node child) {
    if (last == null) {
      first = child;
    } else {
      last.next = child;
    }
    last = child;
    size++;
    return child;
  }

  /** The text of a string, number, true or false; empty for any other. */
  public String text() {
    return text;
  }

  public boolean isString() {
    return kind == Kind.STRING;
  }

  /** How many members or elements it has. */
  int size() {
    return size;
  }

  /** A member's name. */
  String name() {
    if (key == null) {
      throw new IllegalStateException("no member");
    }
    return key.text();
  }

  /** What a member's name means; that of an element means nothing. */
  Meaning meaning() {
    return key == null ? Meaning.UNKNOWN : key.meaning();
  }

  /** Whether its name, rather than its value, says what is to be done. */
  boolean isDeed() {
    return meaning().role() != Role.OPERATION && meaning().operation() != null;
  }

  /** Whether it comes before a sibling. */
  boolean precedes(Node sibling) {
    return parent == sibling.parent && index < sibling.index;
  }

  /** Whether it stands in an object or a list, at whatever depth; keys and paths do not. */
  boolean isWithin(Node structure) {
    if (key == null && index < 0) {
      return false;
    }
    Node around = parent;
    while (around != null && around != structure) {
      around = around.parent;
    }
    return around != null;
  }

  /** Whether it is a member of that very name. */
  boolean isNamed(String name) {
    return key != null && key.text().equals(name);
  }

  /** Where it stands, as a JSON Pointer (RFC 6901). */
  public String pointer() {
    var pointer = new StringBuilder();
    point(pointer);
    return pointer.toString();
  }

  private void point(StringBuilder pointer) {
    if (parent != null) {
      parent.point(pointer);
      if (key != null) {
        pointer.append('/').append(key.text().replace("~", "~0").replace("/", "~1"));
      } else if (index >= 0) {
        pointer.append('/').append(index);
      }
    }
  }

  /** Whether both hold the same values; the order of members counts. */
  boolean sameAs(Node other) {
    if (kind != other.kind || !text.equals(other.text) || size != other.size) {
      return false;
    }
    Iterator<Node> others = other.iterator();
    for (Node child : this) {
      Node twin = others.next();
      if ((child.key != null && !twin.isNamed(child.key.text())) || !child.sameAs(twin)) {
        return false;
      }
    }
    return true;
  }

  /** Its members or elements. */
  @Override
  public Iterator<Node> iterator() {
    return new Iterator<>() {
      private @Nullable Node at = first;

      @Override
      public boolean hasNext() {
        return at != null;
      }

      @Override
      public Node next() {
        Node node = at;
        if (node == null) {
          throw new NoSuchElementException();
        }
        at = node.next;
        return node;
      }
    };
  }
}
