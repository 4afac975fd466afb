package dev.skillway.core.intake;

import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers notices by code; under strict handling it turns each into the problem it stands for. */
public final class Notices {
  private final Handling handling;
  private final Map<NoticeCode, Group> groups = new EnumMap<>(NoticeCode.class);

  public Notices(Handling handling) {
    this.handling = handling;
  }

  /** The same so far; what is noted later is noted in one of them. */
  public Notices copy() {
    var copy = new Notices(handling);
    groups.forEach((code, group) -> copy.groups.put(code, group.copy()));
    return copy;
  }

  /** As strict or lenient as these, and told to nobody: for what is looked at once more. */
  public Notices muted() {
    return new Notices(handling);
  }

  /**
   * Notes one; costs next to nothing after the first {@value Notice#MAX_POSITIONS} of a code.
   *
   * @param told where it is, what stood there, what is right, and how it was understood
   * @return the problem that it is under strict handling; empty under lenient
   */
  public Optional<Problem> note(NoticeCode code, Supplier<Told> told) {
    return switch (handling) {
      case STRICT -> Optional.of(told.get().problem(code));
      case LENIENT -> {
        groups.computeIfAbsent(code, _ -> new Group()).add(told);
        yield Optional.empty();
      }
    };
  }

  public List<Notice> list() {
    return groups.entrySet().stream().map(e -> e.getValue().notice(e.getKey())).toList();
  }

  /**
   * What a notice says.
   *
   * @param understood how it was understood, for lenient handling
   * @param wrong why it is not well written and what to write, for strict handling
   * @param received what stood there
   * @param right what would be right there
   */
  public record Told(
      Position position,
      String understood,
      String wrong,
      @Nullable String received,
      @Nullable String right) {

    public Told(Position position, String understood, String wrong) {
      this(position, understood, wrong, null, null);
    }

    /** The same with what stood there, and with what would be right. */
    public Told with(@Nullable String received, @Nullable String right) {
      return new Told(position, understood, wrong, received, right);
    }

    private Problem problem(NoticeCode code) {
      return new Problem(code.strict(), position, wrong, received, right, right, true);
    }
  }

  private static final class Group {
    private int count;
    private String detail = "";
    private final List<Position> positions = new ArrayList<>();

    void add(Supplier<Told> told) {
      count++;
      if (positions.size() < Notice.MAX_POSITIONS) {
        Told first = told.get();
        detail = positions.isEmpty() ? first.understood() : detail;
        if (!positions.contains(first.position())) {
          positions.add(first.position());
        }
      }
    }

    Group copy() {
      var copy = new Group();
      copy.count = count;
      copy.detail = detail;
      copy.positions.addAll(positions);
      return copy;
    }

    Notice notice(NoticeCode code) {
      return new Notice(code, count, detail, positions);
    }
  }
}
