package dev.skillway.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A table for the org {@link Sample} of 20 skills, in which some rows hold a mistake each. */
final class WrongRows {
  private static final int SKILLS = 20;

  /** A row with {@code AGENT} and {@code SKILL} for its own, and what is wrong with it. */
  private record Kind(String row, String column, String code) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("xAGENT9999,SKILL,5,", "agent", "agent-unknown"),
          new Kind("nobody@example.com,SKILL,5,", "agent", "agent-unknown"),
          new Kind("{userId},SKILL,5,", "agent", "placeholder-left"),
          new Kind(",SKILL,5,", "agent", "field-missing"),
          new Kind("Lost \uFFFD,SKILL,5,", "agent", "row-malformed"),
          new Kind("\"a\"b,SKILL,5,", "agent", "row-malformed"),
          new Kind("AGENT,Skil 3,5,", "skill", "skill-unknown"),
          new Kind("AGENT,Klingon,5,", "skill", "skill-unknown"),
          new Kind("AGENT,YOUR_SKILL_ID,5,", "skill", "placeholder-left"),
          new Kind("AGENT,,5,", "skill", "field-missing"),
          new Kind("AGENT,SKILL,101,", "proficiency", "proficiency-out-of-range"),
          new Kind("AGENT,SKILL,-1,", "proficiency", "proficiency-out-of-range"),
          new Kind("AGENT,SKILL,7.5,", "proficiency", "proficiency-not-integer"),
          new Kind("AGENT,SKILL,90%,", "proficiency", "type-mismatch"),
          new Kind("AGENT,SKILL,\"3,5\",", "proficiency", "type-mismatch"),
          new Kind("AGENT,SKILL,good,", "proficiency", "type-mismatch"),
          new Kind("AGENT,SKILL,,", "proficiency", "proficiency-required"),
          new Kind("AGENT,SKILL,5,upsrt", "operation", "operation-unknown"),
          new Kind("AGENT,SKILL,5,update", "", "not-assigned"),
          new Kind("AGENT,SKILL,5,,more", "", "row-malformed"),
          new Kind("a0,s0,6,", "", "duplicate-item"));

  private final StringBuilder table = new StringBuilder(Sample.HEADER);
  private final List<Mistake> mistakes = new ArrayList<>();

  WrongRows(int rows, int wrong) {
    var random = new Random(20_261);
    var places = new TreeSet<Integer>();
    while (places.size() < wrong) {
      places.add(1 + random.nextInt(rows - 1));
    }
    for (int row = 0; row < rows; row++) {
      String agent = "a" + row / SKILLS;
      String skill = "s" + row % SKILLS;
      if (places.contains(row)) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        table.append(kind.row.replace("AGENT", agent).replace("SKILL", skill));
        mistakes.add(new Mistake(row + 2, kind.column, kind.code));
      } else {
        table.append(agent).append(',').append(skill).append(",5,");
      }
      table.append('\n');
    }
  }

  String table() {
    return table.toString();
  }

  List<Mistake> mistakes() {
    return mistakes;
  }
}
