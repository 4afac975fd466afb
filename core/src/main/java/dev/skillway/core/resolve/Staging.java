package dev.skillway.core.resolve;

import dev.skillway.core.intake.InputRecord;
import dev.skillway.core.intake.Level;
import dev.skillway.core.intake.Origin;
import dev.skillway.core.intake.Statement.Wish;
import dev.skillway.core.stage.Encoder;
import dev.skillway.core.stage.Numbering;
import dev.skillway.core.stage.Pairs;
import dev.skillway.core.stage.Spool;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Skill;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was resolved so far: numbers in columns, one entry each, and the rest in a spool.
 */
final class Staging {
  /** In the column of agents: a wish that is rejected; a fault beside the wishes. */
  static final int REJECTED = -1;

  static final int FAULTY = -2;

  /** In the entry of a wish: its record's text follows; its proficiency's place follows. */
  static final int FIRST_OF_RECORD = 1;

  static final int PROFICIENCY_APART = 2;

  final Spool spool;
  final Numbering<String> words = Numbering.ofValues();
  final Numbering<Agent> agents = Numbering.ofObjects();
  final Numbering<Skill> skills = Numbering.ofObjects();
  final Numbering<Wanted> wanted = Numbering.ofValues();
  final Pairs asked = new Pairs();

  /** Of each entry: its agent, its skill, what is wished, and where the rest stands. */
  final IntArrayList agent = new IntArrayList();

  final IntArrayList skill = new IntArrayList();
  final IntArrayList wished = new IntArrayList();
  final LongArrayList place = new LongArrayList();

  /** Of pairs the entry; filled as far as it was asked for, since hardly any input repeats one. */
  private final Long2IntOpenHashMap entries = new Long2IntOpenHashMap();

  private int indexed;
  private final Encoder encoder;
  private @Nullable InputRecord last;
  private int records;
  private int changes;
  private int removals;
  private int accepted;

  /** What is wanted of an assignment. */
  record Wanted(Operation operation, @Nullable Proficiency proficiency) {}

  Staging(Spool spool) {
    this.spool = spool;
    this.encoder = new Encoder(spool, words);
  }

  int size() {
    return agent.size();
  }

  /** How many of the entries are wishes. */
  int changes() {
    return changes;
  }

  /** How many of the entries are accepted changes. */
  int accepted() {
    return accepted;
  }

  /** How many accepted changes take an assignment away. */
  int removals() {
    return removals;
  }

  /**
   * Adds a change, unless an entry has the same assignment.
   *
   * @return whether it was added
   */
  boolean add(Wish wish, Change change) {
    int ofAgent = agents.of(change.agent());
    int ofSkill = skills.of(change.skill());
    boolean isFirst = asked.add(ofAgent, ofSkill);
    if (isFirst) {
      accepted++;
      removals += change.operation() == Operation.REMOVE ? 1 : 0;
      wish(wish, ofAgent, ofSkill, wanted.of(new Wanted(change.operation(), change.proficiency())));
    }
    return isFirst;
  }

  /** The entry that has the same assignment as a change that was not added. */
  int earlier(Change change) {
    for (; indexed < size(); indexed++) {
      if (agent.getInt(indexed) >= 0) {
        entries.put(key(agent.getInt(indexed), skill.getInt(indexed)), indexed);
      }
    }
    return entries.get(key(agents.of(change.agent()), skills.of(change.skill())));
  }

  private static long key(int agent, int skill) {
    return (long) agent << Integer.SIZE | skill;
  }

  void add(Checked.Rejected rejected) {
    Wish wish = rejected.wish();
    Skill about = rejected.skill();
    int known = about == null ? REJECTED : skills.of(about);
    wish(wish, REJECTED, known, wanted.of(new Wanted(wish.operation(), null)));
    encoder.text(wish.written().agent());
    encoder.text(wish.written().skill());
    encoder.number(rejected.about().size());
    rejected.about().forEach(agent -> encoder.number(agents.of(agent)));
    Coding.write(encoder, wish.level());
    Coding.write(encoder, rejected.faults());
  }

  void add(Problem problem, boolean whole) {
    entry(FAULTY, REJECTED, whole ? 1 : 0);
    encoder.problem(problem);
  }

  @SuppressWarnings("ReferenceEquality") // A record is one object for all of its wishes.
  private void wish(Wish wish, int agent, int skill, int wished) {
    entry(agent, skill, wished);
    changes++;
    Origin origin = wish.origin();
    InputRecord record = origin.record();
    boolean isFirst = record != last;
    boolean isApart = wish.level() instanceof Level.Absent && wish.operation() != Operation.REMOVE;
    if (isFirst) {
      last = record;
      records++;
    }
    encoder.number((isFirst ? FIRST_OF_RECORD : 0) | (isApart ? PROFICIENCY_APART : 0));
    encoder.number(records - 1L);
    encoder.number(origin.part() + 1L);
    encoder.position(origin.item());
    if (isApart) {
      encoder.position(origin.at(Field.PROFICIENCY));
    }
    if (isFirst) {
      encoder.text(record.text());
    }
  }

  private void entry(int agent, int skill, int wished) {
    this.agent.add(agent);
    this.skill.add(skill);
    this.wished.add(wished);
    this.place.add(encoder.at());
  }
}
