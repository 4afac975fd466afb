package dev.skillway.app.config;

import dev.skillway.core.nearest.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that keys have in the file, and which of them a wrong one may be meant for. */
final class Names {
  /** Below it stand orgs, by their names. */
  static final String ORGS = "orgs";

  private static final List<Key<?>> IN_FILE =
      Keys.ALL.stream().filter(key -> key.places().inFile()).toList();

  private Names() {}

  /** The key of that name. */
  static Optional<Key<?>> find(String name) {
    return IN_FILE.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** Whether keys stand below that name. */
  static boolean isGroup(String name) {
    return IN_FILE.stream().anyMatch(key -> key.name().startsWith(name + "."));
  }

  /** The key or group that a wrong name may be meant for, also where it is in a wrong place. */
  static Optional<String> nearest(String wrong) {
    Optional<String> whole = Nearest.of(all()).find(wrong);
    return whole.isPresent() ? whole : byLast(wrong);
  }

  private static List<String> all() {
    return Stream.concat(
            IN_FILE.stream().filter(key -> !key.equals(Keys.ORG_PLATFORM)).map(Key::name),
            IN_FILE.stream().filter(key -> key.name().contains(".")).map(Names::group))
        .distinct()
        .toList();
  }

  private static String group(Key<?> key) {
    return key.name().substring(0, key.name().indexOf('.'));
  }

  /** The one key whose last word it is, wherever it stands. */
  private static Optional<String> byLast(String wrong) {
    String word = wrong.substring(wrong.lastIndexOf('.') + 1);
    Optional<String> last = Nearest.of(IN_FILE.stream().map(Key::last).toList()).find(word);
    List<String> keys =
        IN_FILE.stream()
            .filter(key -> last.stream().anyMatch(key.last()::equals))
            .map(Key::name)
            .toList();
    return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
  }

  /** What there is below a group; at the root below {@code ""}. */
  static String below(String group) {
    String prefix = group.isEmpty() ? "" : group + ".";
    return IN_FILE.stream()
        .map(Key::name)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
