package dev.skillway.core.resolve;

import dev.skillway.core.intake.Faults;
import dev.skillway.core.intake.Level;
import dev.skillway.core.stage.Decoder;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Change;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Skill;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A change set: all statements, resolved, in their order, by entries from 0 on. No assignment is
 * changed twice: a wish that repeats another is not there, one that contradicts another is
 * rejected. It takes some 40 bytes of memory an entry; what is asked of an entry is read each time.
 */
public final class Resolution implements AutoCloseable {
  /** The agent of an entry that is no accepted change. */
  public static final int NOBODY = -1;

  private final Mode mode;
  private final Staging staging;
  private final BitSet named;

  /**
   * @param named numbers of all agents that it is about, also those of whom it wishes nothing
   */
  Resolution(Mode mode, Staging staging, BitSet named) {
    this.mode = mode;
    this.staging = staging;
    this.named = named;
  }

  /** What is meant for assignments that no wish names. */
  public Mode mode() {
    return mode;
  }

  /** How many entries it has. */
  public int size() {
    return staging.size();
  }

  /** How many of its entries are wishes, accepted or rejected. */
  public int wishes() {
    return staging.changes();
  }

  /** Whether each of its entries is an accepted change. */
  public boolean isClean() {
    return staging.accepted() == size();
  }

  /** How many accepted changes take an assignment away by name. */
  public int removals() {
    return staging.removals();
  }

  /** The number of an accepted change's agent; {@value #NOBODY} of any other entry. */
  public int agent(int entry) {
    return Math.max(NOBODY, staging.agent.getInt(entry));
  }

  /** The number of an agent whom an entry is about. */
  public int number(Agent agent) {
    return staging.agents.of(agent);
  }

  /** All agents that it is about, also those of whom it wishes nothing. */
  public List<Agent> named() {
    return named.stream().mapToObj(staging.agents::get).toList();
  }

  /** Whether an accepted change is about an assignment. */
  public boolean asks(Agent agent, Skill skill) {
    return staging.asked.contains(staging.agents.of(agent), staging.skills.of(skill));
  }

  /** Reads an entry. */
  public Resolved entry(int entry) {
    var in = new Decoder(staging.spool, staging.words, staging.place.getLong(entry));
    int agent = staging.agent.getInt(entry);
    if (agent == Staging.FAULTY) {
      return new Resolved.Faulty(in.problem(), staging.wished.getInt(entry) > 0);
    }
    Source source = source(in);
    return agent == Staging.REJECTED
        ? rejected(entry, source, in)
        : new Resolved.Accepted(source, change(entry));
  }

  /** Every record of which a wish was read, in order. */
  public Iterator<Recorded> records() {
    return IntStream.range(0, size())
        .filter(entry -> staging.agent.getInt(entry) != Staging.FAULTY)
        .mapToObj(entry -> new Decoder(staging.spool, staging.words, staging.place.getLong(entry)))
        .<Recorded>mapMulti(
            (in, records) -> {
              Head head = Head.read(in);
              if (head.isFirst()) {
                records.accept(recorded(head.source(), in.someText()));
              }
            })
        .iterator();
  }

  private static Recorded recorded(Source source, String text) {
    return new Recorded(source.record(), source.item().input(), text);
  }

  @Override
  public void close() {
    staging.spool.close();
  }

  /** What stands at the beginning of a wish's entry; the text of its record follows. */
  private record Head(boolean isFirst, Source source) {
    static Head read(Decoder in) {
      int flags = (int) in.number();
      int record = (int) in.number();
      int part = (int) in.number() - 1;
      Position item = in.position();
      Position proficiency = (flags & Staging.PROFICIENCY_APART) == 0 ? item : in.position();
      return new Head(
          (flags & Staging.FIRST_OF_RECORD) != 0, new Source(record, part, item, proficiency));
    }
  }

  private Source source(Decoder in) {
    Head head = Head.read(in);
    if (head.isFirst()) {
      in.skipText();
    }
    return head.source();
  }

  private Change change(int entry) {
    Staging.Wanted wanted = wanted(entry);
    return new Change(
        staging.agents.get(staging.agent.getInt(entry)),
        staging.skills.get(staging.skill.getInt(entry)),
        wanted.operation(),
        wanted.proficiency());
  }

  private Staging.Wanted wanted(int entry) {
    return staging.wanted.get(staging.wished.getInt(entry));
  }

  private Resolved.Rejected rejected(int entry, Source source, Decoder in) {
    @Nullable String agent = in.text();
    @Nullable String writtenSkill = in.text();
    List<Agent> about = new ArrayList<>();
    for (int rest = (int) in.number(); rest > 0; rest--) {
      about.add(staging.agents.get((int) in.number()));
    }
    int skill = staging.skill.getInt(entry);
    Level level = Coding.level(in);
    Faults faults = Coding.faults(in);
    return new Resolved.Rejected(
        source,
        agent,
        about,
        writtenSkill,
        skill < 0 ? null : staging.skills.get(skill),
        wanted(entry).operation(),
        level,
        faults);
  }
}
