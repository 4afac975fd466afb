package dev.skillway.core.requests;

import dev.skillway.spi.change.Problem;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The problems of requests, in the store: compressed, in parts that can be read alone. */
final class ProblemTable {
  /** How many stand in one part. */
  private static final int PART = 1_000;

  private ProblemTable() {}

  /** Adds the problems of a request, of which one part at a time is in memory. */
  static void put(Handle handle, long request, Iterator<Problem> problems) throws SQLException {
    try (PreparedStatement row =
        handle
            .getConnection()
            .prepareStatement(
                "INSERT INTO request_problems (request, first, lines) VALUES (?, ?, ?)")) {
      row.setLong(1, request);
      for (long first = 0; problems.hasNext(); first += PART) {
        row.setLong(2, first);
        row.setBytes(3, Texts.compressed(part(problems)));
        row.executeUpdate();
      }
    }
  }

  /** So many problems of a request from that one on, the first being 0. */
  static List<Problem> read(Handle handle, long request, long from, int most) {
    List<Problem> found = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT first, lines FROM request_problems
            WHERE request = :request AND first > :from - :part AND first < :from + :most
            ORDER BY first
            """)
        .bind("request", request)
        .bind("from", from)
        .bind("part", PART)
        .bind("most", most)
        .map((row, _) -> within(Texts.problems(row.getBytes(2)), from - row.getLong(1)))
        .forEach(found::addAll);
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  /** Without those before. */
  private static List<Problem> within(List<Problem> part, long before) {
    return part.subList(Math.clamp(before, 0, part.size()), part.size());
  }

  private static List<Problem> part(Iterator<Problem> problems) {
    var part = new ArrayList<Problem>();
    while (part.size() < PART && problems.hasNext()) {
      part.add(problems.next());
    }
    return part;
  }
}
