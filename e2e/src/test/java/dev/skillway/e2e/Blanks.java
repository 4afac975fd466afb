package dev.skillway.e2e;

import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.access.Tokens;
import dev.skillway.core.store.Store;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands for the blanks in the requests of pages, as {@link ProblemPages} documents them. */
final class Blanks {
  private static final Pattern TOKEN = Pattern.compile("\\{token(?<what>[^}]*)}");
  private static final String ORGS = "orgs=";
  private static final Duration LIFE = Duration.ofHours(1);

  private final Path data;
  private final Map<String, String> tokens = new HashMap<>();

  /**
   * @param data the folder of the server that the tokens are for
   */
  Blanks(Path data) {
    this.data = data;
  }

  /**
   * Fills them in.
   *
   * @param etag of the last answer
   */
  String fill(String text, String etag) {
    String filled = TOKEN.matcher(text).replaceAll(found -> token(found.group("what").strip()));
    if (filled.contains("{expired}")) {
      filled = filled.replace("{expired}", expired());
    }
    return filled.replace("{etag}", etag);
  }

  private String token(String what) {
    return tokens.computeIfAbsent(
        what,
        words -> {
          List<String> all = Stream.of(words.split(" ")).filter(w -> !w.isEmpty()).toList();
          List<String> orgs =
              all.stream()
                  .filter(word -> word.startsWith(ORGS))
                  .flatMap(word -> Stream.of(word.substring(ORGS.length()).split(",")))
                  .toList();
          List<String> scopes = all.stream().filter(word -> !word.startsWith(ORGS)).toList();
          return mint(
              Clock.systemUTC(),
              orgs.isEmpty() ? List.of("demo") : orgs,
              scopes.isEmpty() ? List.of("admin") : scopes);
        });
  }

  /** One that was made when its time is over by now. */
  private String expired() {
    Clock past = Clock.offset(Clock.systemUTC(), LIFE.multipliedBy(2).negated());
    return tokens.computeIfAbsent("{expired}", _ -> mint(past, List.of("demo"), List.of("admin")));
  }

  private String mint(InstantSource clock, List<String> orgs, List<String> scopes) {
    try (Store store = Store.open(data)) {
      return new Tokens(store, clock, new SecureRandom(), TokenTerms.DEFAULT)
          .mint("docs", orgs, scopes, LIFE);
    }
  }
}
