package dev.skillway.core.requests;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a request what nobody but its sender should know, and what helps nobody. What was
 * masked once is left as it is.
 */
public final class Masking {
  static final String MASK = "***";

  /** The value of a header or parameter that is kept. */
  static final int LONGEST_VALUE = 200;

  static final int LONGEST_PATH = 2_000;

  /** What the names of secrets have in them. */
  private static final Pattern SECRET =
      Pattern.compile("token|secret|key|passw|pwd|credential|signature|authoriz|cookie|jwt");

  private static final String IDEMPOTENCY_KEY = "idempotency-key";

  /** Headers that say how a request was meant. */
  private static final Set<String> HELPFUL =
      Set.of("prefer", "user-agent", "x-request-id", IDEMPOTENCY_KEY, "transfer-encoding");

  private static final List<String> HELPFUL_BEGINNINGS =
      List.of("content-", "accept", "if-", "skillway-");

  /** What begins as JSON in base64 does: a JWT, whole or cut off. */
  private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}(?:\\.[A-Za-z0-9_-]*)*");

  /** What begins as a client's secret does, whole or cut off. */
  private static final Pattern CLIENT_SECRET = Pattern.compile("skw_[A-Za-z0-9_-]{8,}");

  /** The word itself, as in {@code Bearer TOKEN}, is no token. */
  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b(bearer)((?:\\s|%20|\\+)+)(?!token\\b(?![-.~+/=]\\w))[\\w.~+/=-]+");

  private Masking() {}

  /** The headers that help, with their values shortened; in the same order. */
  public static Map<String, String> headers(Map<String, String> headers) {
    var kept = new LinkedHashMap<String, String>();
    headers.forEach(
        (name, value) -> {
          if (isKept(name.toLowerCase(Locale.ROOT))) {
            kept.put(name, value(value));
          }
        });
    return kept;
  }

  /** A path with its query; the value of a parameter that is a secret is {@value #MASK}. */
  public static String path(String path) {
    int query = path.indexOf('?');
    if (query < 0) {
      return shorten(text(path), LONGEST_PATH);
    }
    String parameters =
        Arrays.stream(path.substring(query + 1).split("&", -1))
            .map(Masking::parameter)
            .collect(Collectors.joining("&"));
    return shorten(text(path.substring(0, query)) + "?" + parameters, LONGEST_PATH);
  }

  /** Whether a parameter of that name holds what nobody else should know. */
  public static boolean isSecretName(String name) {
    return isSecret(name.toLowerCase(Locale.ROOT));
  }

  /** A text without the tokens and secrets in it. */
  public static String text(String text) {
    String masked = text;
    if (text.contains("eyJ")) {
      masked = JWT.matcher(masked).replaceAll(MASK);
    }
    if (text.contains("skw_")) {
      masked = CLIENT_SECRET.matcher(masked).replaceAll(MASK);
    }
    return !masked.contains("earer") && !masked.contains("EARER")
        ? masked
        : BEARER.matcher(masked).replaceAll("$1$2" + MASK);
  }

  /** The same; null stays null. */
  public static @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  private static boolean isKept(String name) {
    boolean helps =
        HELPFUL.contains(name) || HELPFUL_BEGINNINGS.stream().anyMatch(name::startsWith);
    return helps && !isSecret(name);
  }

  private static boolean isSecret(String name) {
    return SECRET.matcher(name).find() && !name.equals(IDEMPOTENCY_KEY);
  }

  private static String parameter(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return value(parameter);
    }
    String name = parameter.substring(0, equals);
    return isSecret(decoded(name).toLowerCase(Locale.ROOT))
        ? name + "=" + MASK
        : value(name) + "=" + value(parameter.substring(equals + 1));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return name;
    }
  }

  private static String value(String value) {
    return shorten(text(value), LONGEST_VALUE);
  }

  private static String shorten(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
