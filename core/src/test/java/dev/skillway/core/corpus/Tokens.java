package dev.skillway.core.corpus;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text, where letters, digits, {@code _} and {@code -} make one. */
final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_-]+");

  private Tokens() {}

  static Set<String> in(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  static String replace(String text, UnaryOperator<String> token) {
    return TOKEN
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(token.apply(found.group())));
  }
}
