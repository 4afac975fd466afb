package dev.skillway.app.http.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the browsable page loads: of Swagger UI, out of its jar, and ours. Nothing else of that jar
 * is shown.
 *
 * @param version another one whenever any of the files is another
 * @param files by name
 */
record Assets(String version, Map<String, Asset> files) {
  static final String SWAGGER_SCRIPT = "swagger-ui-bundle.js";
  static final String SWAGGER_STYLE = "swagger-ui.css";
  static final String SCRIPT = "docs.js";
  static final String STYLE = "docs.css";

  private static final String ORIGIN = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String JAR = "/META-INF/resources/webjars/swagger-ui/";
  private static final Pattern RELEASE = Pattern.compile("(?m)^version=(\\S+)$");

  private static final String CODE = "text/javascript; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";

  Assets {
    files = Map.copyOf(files);
  }

  /** They are read when the first one asks: most servers are never asked for them. */
  private static final class Kept {
    private static final Assets ALL = read();
  }

  static Assets all() {
    return Kept.ALL;
  }

  Optional<Asset> find(String wanted, String file) {
    return wanted.equals(version) ? Optional.ofNullable(files.get(file)) : Optional.empty();
  }

  /** Where it is served. */
  String path(String file) {
    return "/docs/%s/%s".formatted(version, file);
  }

  private static Assets read() {
    String jar = JAR + release() + "/";
    Map<String, Asset> files = new LinkedHashMap<>();
    files.put(SWAGGER_SCRIPT, Asset.of(CODE, Resource.bytes(jar + SWAGGER_SCRIPT)));
    files.put(SWAGGER_STYLE, Asset.of(CSS, Resource.bytes(jar + SWAGGER_STYLE)));
    files.put(SCRIPT, Asset.of(CODE, Resource.bytes(SCRIPT)));
    files.put(STYLE, Asset.of(CSS, Resource.bytes(STYLE)));
    byte[][] tags =
        files.values().stream()
            .map(asset -> asset.tag().getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
    return new Assets(Asset.tag(tags), files);
  }

  /** The jar's folder bears its release, which is chosen in the build alone. */
  private static String release() {
    Matcher release = RELEASE.matcher(Resource.text(ORIGIN));
    if (!release.find()) {
      throw new IllegalStateException(ORIGIN + " names no version");
    }
    return release.group(1);
  }
}
