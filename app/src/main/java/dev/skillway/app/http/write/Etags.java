package dev.skillway.app.http.write;

import dev.skillway.app.http.answer.SkillSet;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.core.intake.Notices;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, section 8.8.3): made of what is shown, and compared with what is sent. */
public final class Etags {
  /** A tag as it is sent; one without quotes is read too. */
  private static final Pattern TAG = Pattern.compile("(W/)?(?:\"([^\"]*)\"|([^\\s\",]+))");

  /** What servers on the way put behind a tag when they compress. */
  private static final Pattern SUFFIX = Pattern.compile("--?(gzip|br|deflate|zstd)$");

  private static final int BYTES = 12;

  private Etags() {}

  /** The tag of an agent's set: another one after every change. */
  public static String of(SkillSet set) {
    var text = new StringBuilder().append(set.version());
    set.held()
        .forEach(
            (skill, proficiency) ->
                text.append('\n')
                    .append(skill.id())
                    .append('\t')
                    .append(skill.name())
                    .append('\t')
                    .append(proficiency));
    return hash(text.toString());
  }

  /** The tag of one assignment; null where it is not there. */
  public static @Nullable String of(SkillSet set, Skill skill) {
    var proficiency = set.held().get(skill);
    return proficiency == null ? null : hash(skill.id() + '\t' + skill.name() + '\t' + proficiency);
  }

  /** Whoever has it already is told so (RFC 9110, section 15.4.5). */
  public static Answer tagged(Exchange exchange, String tag, Answer.Content content) {
    boolean isKnown = condition(exchange).isNotModified(tag);
    Answer answer = isKnown ? new Answer.Content(304, "", new byte[0], List.of()) : content;
    return answer.with("ETag", quoted(tag));
  }

  /** As it stands in a header. */
  public static String quoted(String tag) {
    return '"' + tag + '"';
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      // No letter of it may look like a suffix that compression adds.
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What a request wants of the tag of what it is about.
   *
   * @param match one of these must be its tag; empty where any is right
   * @param anyMatch whether it must be there at all ({@code If-Match: *})
   * @param noneMatch none of these may be its tag
   * @param noneAtAll whether it must not be there ({@code If-None-Match: *})
   * @param problem what is wrong with the headers
   */
  public record Condition(
      List<String> match,
      boolean anyMatch,
      List<String> noneMatch,
      boolean noneAtAll,
      Optional<Problem> problem) {
    public Condition {
      match = List.copyOf(match);
      noneMatch = List.copyOf(noneMatch);
    }

    /** Whether there is anything to compare. */
    public boolean isNone() {
      return match.isEmpty() && !anyMatch && noneMatch.isEmpty() && !noneAtAll;
    }

    /** Whether a request may go on, whose resource bears this tag; null where it is not there. */
    public boolean holds(@Nullable String tag) {
      boolean matches =
          (match.isEmpty() || (tag != null && match.contains(tag))) && (!anyMatch || tag != null);
      return matches && !isNotModified(tag);
    }

    /** Whether whoever asks has what is there already. */
    public boolean isNotModified(@Nullable String tag) {
      return tag != null && (noneAtAll || noneMatch.contains(tag));
    }
  }

  /** Reads {@code If-Match} and {@code If-None-Match}. */
  public static Condition condition(Exchange exchange) {
    List<Problem> problems = new ArrayList<>();
    List<String> match = tags(exchange, "If-Match", problems);
    List<String> noneMatch = tags(exchange, "If-None-Match", problems);
    boolean anyMatch = match.remove("*");
    boolean noneAtAll = noneMatch.remove("*");
    return new Condition(match, anyMatch, noneMatch, noneAtAll, problems.stream().findFirst());
  }

  private static List<String> tags(Exchange exchange, String header, List<Problem> problems) {
    List<String> tags = new ArrayList<>();
    String text = String.join(",", exchange.headers(header)).strip();
    if (text.isEmpty()) {
      return tags;
    }
    Matcher tag = TAG.matcher(text);
    int at = 0;
    while (at < text.length() && tag.find(at) && isBetween(text, at, tag.start())) {
      String bare = tag.group(3);
      if (bare != null && !bare.equals("*")) {
        unquoted(exchange, header, bare).ifPresent(problems::add);
      }
      tags.add(SUFFIX.matcher(bare == null ? tag.group(2) : bare).replaceFirst(""));
      at = tag.end();
    }
    if ((tags.isEmpty() || !isBetween(text, at, text.length())) && problems.isEmpty()) {
      problems.add(malformed(header, text));
    }
    return tags;
  }

  private static boolean isBetween(String text, int from, int to) {
    return text.substring(from, to).chars().allMatch(c -> c == ',' || Character.isWhitespace(c));
  }

  private static Optional<Problem> unquoted(Exchange exchange, String header, String bare) {
    return exchange
        .notices()
        .note(
            NoticeCode.ETAG_UNQUOTED,
            () ->
                new Notices.Told(
                        Position.header(header),
                        "%s was read as \"%s\". Send the tag with its quotes."
                            .formatted(header, Problem.excerpt(bare)),
                        "The tag has no quotes. Send %s: \"%s\"."
                            .formatted(header, Problem.excerpt(bare)))
                    .with(bare, quoted(bare)));
  }

  private static Problem malformed(String header, String text) {
    return Problem.of(
            Code.ETAG_MALFORMED,
            Position.header(header),
            "'%s' is no tag. Send %s as the header ETag of the GET had it, quotes and all."
                .formatted(Problem.excerpt(text), header))
        .received(text)
        .expected("\"…\" or *");
  }
}
