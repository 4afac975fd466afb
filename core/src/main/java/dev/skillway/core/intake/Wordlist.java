package dev.skillway.core.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of {@code vocabulary.txt} and {@code cells.txt}: the words of each kind. */
public final class Wordlist {
  private static final Map<String, List<String>> KINDS = read("vocabulary.txt");

  private static final Map<String, List<String>> CELLS = read("cells.txt");

  private Wordlist() {}

  /** Every kind, by its name in the file, with its words. */
  public static Map<String, List<String>> kinds() {
    return KINDS;
  }

  /** Every kind of word in the cells of a wide table, by its name in the file. */
  public static Map<String, List<String>> cells() {
    return CELLS;
  }

  private static Map<String, List<String>> read(String resource) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+"));
      kinds.put(line.substring(0, colon), words);
    }
    return kinds;
  }

  /** Its lines without comments; one that begins with a blank goes on with the line before. */
  private static List<String> lines(String resource) {
    var lines = new ArrayList<String>();
    try (InputStream in = Objects.requireNonNull(Wordlist.class.getResourceAsStream(resource));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        if (line.startsWith(" ")) {
          lines.add(lines.removeLast() + line);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return lines;
  }
}
