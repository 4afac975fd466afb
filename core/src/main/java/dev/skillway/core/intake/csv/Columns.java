package dev.skillway.core.intake.csv;

import dev.skillway.core.intake.Names;
import dev.skillway.core.intake.csv.Meaning.By;
import dev.skillway.core.intake.csv.Meaning.Part;
import dev.skillway.spi.change.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the columns of a table hold, by their names.
 *
 * @param meanings of each column
 * @param fields index of each field's column
 * @param skills indices of the columns that are a skill each
 * @param twice indices of those that say what another column says already
 */
record Columns(
    List<Meaning> meanings, Map<Field, Integer> fields, List<Integer> skills, List<Integer> twice) {

  static Columns of(List<String> names, Names org) {
    return new Reading(names, org).columns();
  }

  /** Whether it can be said of whom and of what its rows speak. */
  boolean isReadable() {
    return fields.containsKey(Field.AGENT)
        && (fields.containsKey(Field.SKILL) || !skills.isEmpty());
  }

  /** How many columns have a name that says something. */
  long known() {
    return skills.size() + meanings.stream().filter(meaning -> !meaning.is(Part.UNKNOWN)).count();
  }

  private static final class Reading {
    private final List<Meaning> meanings;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final List<Integer> twice = new ArrayList<>();
    private final List<Integer> skills;

    Reading(List<String> names, Names org) {
      this.meanings = names.stream().map(Vocabulary::meaning).toList();
      this.skills =
          IntStream.range(0, names.size())
              .filter(i -> maybeSkill(meanings.get(i)) && org.skill(names.get(i)) != null)
              .boxed()
              .toList();
    }

    Columns columns() {
      pick(Field.SKILL, Part.SKILL);
      pick(Field.PROFICIENCY, Part.PROFICIENCY);
      pick(Field.OPERATION, Part.OPERATION);
      pick(Field.AGENT, Part.AGENT);
      boolean isWide =
          !skills.isEmpty()
              && !fields.containsKey(Field.SKILL)
              && !fields.containsKey(Field.PROFICIENCY);
      if (isWide) {
        fields.remove(Field.OPERATION);
      }
      for (By by : By.values()) {
        either(by, isWide || fields.containsKey(Field.SKILL));
      }
      return new Columns(
          meanings, fields, isWide ? skills : List.of(), twice.stream().sorted().toList());
    }

    /** Of several columns the surest is read; two that are as sure say the same. */
    private void pick(Field field, Part part) {
      List<Integer> columns =
          IntStream.range(0, meanings.size())
              .filter(i -> meanings.get(i).is(part))
              .boxed()
              .sorted(Comparator.comparing(this::by))
              .toList();
      for (int column : columns) {
        Integer earlier = fields.putIfAbsent(field, column);
        if (earlier != null && by(earlier) == by(column)) {
          twice.add(column);
        }
      }
    }

    private By by(int column) {
      return meanings.get(column).by();
    }

    /**
     * Gives a bare id or name to the agent, or to the skill where only that is missing. Beside a
     * surer word it is not read.
     */
    private void either(By by, boolean isAgents) {
      for (int i = 0; i < meanings.size(); i++) {
        if (meanings.get(i).equals(new Meaning(Part.EITHER, by))) {
          Integer agent = fields.get(Field.AGENT);
          if (agent == null || (isAgents && by.compareTo(by(agent)) < 0)) {
            fields.put(Field.AGENT, i);
          } else if (!isAgents) {
            fields.putIfAbsent(Field.SKILL, i);
          }
        }
      }
    }

    private static boolean maybeSkill(Meaning meaning) {
      return switch (meaning.part()) {
        case UNKNOWN, NOTHING, WEIGHTY, OPERATION -> true;
        case AGENT, SKILL, PROFICIENCY, EITHER, ADDED -> false;
      };
    }
  }
}
