package dev.skillway.app.config;

import dev.skillway.core.nearest.Nearest;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is set in the environment. */
final class Variables {
  private static final String PREFIX = "SKILLWAY_";

  /** What the launcher takes, and what names the file. */
  private static final List<String> OTHERS =
      List.of(Given.VARIABLE, "SKILLWAY_JAVA_HOME", "SKILLWAY_JAVA_OPTS", "SKILLWAY_JVMS");

  /** What Kubernetes and Docker set in each container where a service is called skillway. */
  private static final Pattern OF_A_SERVICE =
      Pattern.compile(
          "SKILLWAY_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_[0-9]+_(TCP|UDP|SCTP)(_.*)?)=.*"
              + "|SKILLWAY_PORT=(tcp|udp|sctp)://.*",
          Pattern.DOTALL);

  private Variables() {}

  /** The settings among them; what is none, and wrong values, are told. */
  static List<Setting<?>> read(Given given, Consumer<Problem> problems) {
    var settings = new ArrayList<Setting<?>>();
    for (Map.Entry<String, String> variable : new TreeMap<>(given.environment()).entrySet()) {
      String name = variable.getKey();
      Optional<Key<?>> key = find(name);
      if (key.isPresent()) {
        set(key.get(), name, given.variable(name), problems).ifPresent(settings::add);
      } else if (isUnknown(name, variable.getValue())) {
        problems.accept(unknown(name));
      }
    }
    return settings;
  }

  /** An empty one counts as not set. */
  private static <T> Optional<Setting<T>> set(
      Key<T> key, String name, String value, Consumer<Problem> problems) {
    boolean isSecret = key.kind() instanceof Kind.Hidden;
    var written = new Written(value, isSecret ? Secret.MASK : value, false);
    return value.isEmpty()
        ? Optional.empty()
        : written.as(key.name(), key, new Source.Variable(name), problems);
  }

  private static Optional<Key<?>> find(String name) {
    return Keys.ALL.stream()
        .filter(key -> key.variable().filter(name::equals).isPresent())
        .findFirst();
  }

  private static boolean isUnknown(String name, String value) {
    return name.startsWith(PREFIX)
        && !OTHERS.contains(name)
        && !OF_A_SERVICE.matcher(name + "=" + value).matches();
  }

  private static Problem unknown(String name) {
    Optional<String> nearest = nearest(name.substring(PREFIX.length()));
    return Complaint.unknown(
            name,
            nearest.map("Write '%s', or take it out of the environment."::formatted),
            "Take it out of the environment; skillway settings shows what there is.",
            Position.whole(name))
        .suggestion(nearest.orElse(null));
  }

  /** By the words behind the prefix, which all have; or by the last words of a key. */
  private static Optional<String> nearest(String words) {
    List<String> known =
        Stream.concat(Keys.ALL.stream().flatMap(key -> key.variable().stream()), OTHERS.stream())
            .map(name -> name.substring(PREFIX.length()))
            .toList();
    Optional<String> whole = Nearest.of(known).find(words);
    Optional<String> found =
        whole.isPresent()
            ? whole
            : known.stream().filter(one -> one.endsWith("_" + words)).findFirst();
    return found.map(PREFIX::concat);
  }
}
