package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Names;
import java.util.Set;

/** Counts what the members of an object look like, to tell whether it is a map. */
final class Tally {
  private final Names names;
  private int members;
  private int levels;
  private int levelObjects;
  private int maps;
  private int sets;
  private int agents;

  /** How an object may be read whose keys are not looked at. */
  enum Reading {
    NONE,
    /** From something to a level. */
    LEVELS,
    /** From agent, or skill, to such maps or to lists. */
    MAPS
  }

  private Tally(Names names) {
    this.names = names;
  }

  /**
   * How an object in which no word counts may be read.
   *
   * @param ofAgents whether it stands where agents are meant
   */
  static Reading of(Node object, Names names, boolean ofAgents) {
    Reading known = object.reading;
    if (known == null || ofAgents) {
      known = read(object, names, ofAgents);
    }
    if (!ofAgents) {
      object.reading = known;
    }
    return known;
  }

  private static Reading read(Node object, Names names, boolean ofAgents) {
    var tally = new Tally(names);
    for (Node member : object) {
      if (member.kind != Kind.NULL) {
        tally.add(member);
      }
    }
    return tally.reading(ofAgents);
  }

  private void add(Node member) {
    members++;
    if (member.meaning().fits(member.kind)) {
      return;
    }
    if (isLevel(member)) {
      levels++;
      levelObjects += member.kind == Kind.OBJECT ? 1 : 0;
    } else if (isMap(member)) {
      maps++;
    } else if (isSet(member)) {
      sets++;
      agents += names.agent(member.name()) == null ? 0 : 1;
    }
  }

  /** A level, or an object that holds one and names nobody. */
  private static boolean isLevel(Node member) {
    if (member.kind != Kind.OBJECT) {
      return member.kind.isLevel();
    }
    Set<Role> said = Survey.of(member);
    return Survey.direct(member).contains(Role.PROFICIENCY)
        && !holdsMisspelt(member)
        && !said.contains(Role.AGENT)
        && !said.contains(Role.SKILL)
        && !said.contains(Role.ID)
        && !said.contains(Role.NAME);
  }

  private static boolean holdsMisspelt(Node object) {
    for (Node member : object) {
      if (Maps.refers(member)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMap(Node member) {
    return member.kind == Kind.OBJECT
        && (member.size() == 0 || of(member, names, false) == Reading.LEVELS);
  }

  /** What is wished of one agent, who is not named in it. */
  private static boolean isSet(Node member) {
    Set<Role> said = Survey.of(member);
    boolean refers = said.contains(Role.ID) || said.contains(Role.NAME);
    return member.kind.isStructure()
        && !said.contains(Role.AGENT)
        && (said.contains(Role.SKILL) || refers || holdsReferences(member));
  }

  /** An empty list says that there are none. */
  private static boolean holdsReferences(Node member) {
    for (Node element : member) {
      if (member.kind != Kind.LIST || !element.kind.isReference()) {
        return false;
      }
    }
    return member.kind == Kind.LIST;
  }

  /** A single set under an unknown name is more likely a list under an unknown name. */
  private Reading reading(boolean ofAgents) {
    if (members == 0) {
      return Reading.NONE;
    }
    if (levels == members) {
      return Reading.LEVELS;
    }
    boolean clear = ofAgents || sets == 0 || maps + sets > 1 || agents > 0;
    boolean all = maps + sets + levelObjects == members;
    return all && clear ? Reading.MAPS : Reading.NONE;
  }
}
