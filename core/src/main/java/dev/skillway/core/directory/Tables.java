package dev.skillway.core.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.AgentState;
import dev.skillway.spi.change.Best;
import dev.skillway.spi.change.Proficiency;
import dev.skillway.spi.change.Scale;
import dev.skillway.spi.change.Skill;
import dev.skillway.spi.change.SkillState;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How agents, skills and proficiencies stand in rows. */
final class Tables {
  private static final JsonMapper JSON = new JsonMapper();

  private Tables() {}

  static Agent agent(ResultSet row) throws SQLException {
    return new Agent(
        row.getString("id"),
        row.getString("name"),
        row.getString("email"),
        row.getString("user_name"),
        row.getString("employee_id"),
        row.getString("team"),
        AgentState.valueOf(row.getString("state")));
  }

  static Skill skill(ResultSet row) throws SQLException {
    return new Skill(
        row.getString("id"),
        row.getString("name"),
        new Scale(
            required(row, "minimum"),
            required(row, "maximum"),
            required(row, "step"),
            Best.valueOf(row.getString("best")),
            levels(row.getString("levels")),
            proficiency(row, "default_value")),
        SkillState.valueOf(row.getString("state")));
  }

  static @Nullable Proficiency proficiency(ResultSet row, String column) throws SQLException {
    return Proficiency.ofNullable((Number) row.getObject(column));
  }

  static Proficiency required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(proficiency(row, column), column);
  }

  static void bind(PreparedStatement statement, int index, @Nullable Proficiency proficiency)
      throws SQLException {
    statement.setObject(index, stored(proficiency));
  }

  static @Nullable Number stored(@Nullable Proficiency proficiency) {
    return proficiency == null ? null : proficiency.stored();
  }

  /** A list as one value, so that a statement is the same for lists of any length. */
  static String json(Collection<String> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String levels(Map<String, Proficiency> levels) {
    var numbers = new LinkedHashMap<String, BigDecimal>();
    levels.forEach((name, level) -> numbers.put(name, level.value()));
    try {
      return JSON.writeValueAsString(numbers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Proficiency> levels(String json) {
    var levels = new LinkedHashMap<String, Proficiency>();
    try {
      JSON.readValue(json, new TypeReference<LinkedHashMap<String, BigDecimal>>() {})
          .forEach((name, level) -> levels.put(name, Proficiency.of(level)));
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("levels of a skill in the store: " + json, damaged);
    }
    return levels;
  }
}
