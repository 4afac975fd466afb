package dev.skillway.app.config;

import dev.skillway.core.access.TokenTerms;
import dev.skillway.core.plan.Guards;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is set.
 *
 * @param orgs those that are to be there, by name
 * @param warnings what is told of them and keeps nothing from being done
 */
public record Settings(
    Client client,
    Serve serve,
    Tls tls,
    TokenTerms tokens,
    Rates limits,
    Guards guards,
    Keeping keeping,
    Map<String, Platform> orgs,
    Listing listing,
    List<String> warnings) {

  public Settings {
    orgs = Collections.unmodifiableMap(new LinkedHashMap<>(orgs));
    warnings = List.copyOf(warnings);
  }

  /**
   * What commands work on.
   *
   * @param data the data folder, absolute
   */
  public record Client(Optional<URI> server, Optional<Secret> token, String org, Path data) {}

  /**
   * Where the server listens.
   *
   * @param address under which clients reach it; empty for as they address it
   */
  public record Serve(String host, int port, boolean behindProxy, Optional<URI> address) {}

  public record Tls(Optional<Path> file, Optional<Secret> password) {}

  /** How often a client may do what. */
  public record Rates(int requestsPerMinute, int tokensPerMinute) {}

  /** How long is kept what was done, and what was asked. */
  public record Keeping(Duration audit, Duration requests) {}

  /**
   * Where everything was read.
   *
   * @param file the settings file; empty where there is none
   * @param settings all of them, in the order of the reference
   */
  public record Listing(Optional<Path> file, List<Listed> settings) {
    public Listing {
      settings = List.copyOf(settings);
    }
  }

  /** Where a value comes from. */
  public Source source(Key<?> key) {
    return listing.settings().stream()
        .filter(listed -> listed.name().equals(key.name()))
        .map(Listed::source)
        .findFirst()
        .orElseGet(Source.Default::new);
  }

  /** What is another value than where nobody sets it, by key, in order; secrets are masked. */
  public Map<String, String> shown() {
    var shown = new LinkedHashMap<String, String>();
    listing.settings().stream()
        .filter(listed -> !listed.isDefault())
        .forEach(listed -> shown.put(listed.name(), listed.value().orElse("")));
    return Collections.unmodifiableMap(shown);
  }
}
