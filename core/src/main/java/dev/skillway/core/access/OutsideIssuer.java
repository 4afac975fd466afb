package dev.skillway.core.access;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An issuer of tokens that is not Skillway: a company's own sign-in.
 *
 * @param name as its tokens have it in {@code iss}
 * @param jwks where its keys are published (<a
 *     href="https://www.rfc-editor.org/rfc/rfc7517#section-5">RFC 7517, section 5</a>)
 * @param audience what its tokens for Skillway have in {@code aud}
 * @param clientClaim the claim that names the client
 * @param orgs how its claim tells the orgs that a token is good for
 * @param scopes how its claim tells what a token may do
 */
public record OutsideIssuer(
    String name, URI jwks, String audience, String clientClaim, Mapping orgs, Mapping scopes) {

  /**
   * What values of a claim stand for here.
   *
   * @param claim a list of texts, or words with spaces between them
   * @param names by value; where it is empty, each value stands for itself
   */
  public record Mapping(String claim, Map<String, String> names) {
    public Mapping {
      names = Map.copyOf(names);
    }

    /** What these values stand for; what is not listed stands for nothing. */
    List<String> of(Stream<String> values) {
      return values
          .flatMap(
              value -> names.isEmpty() ? Stream.of(value) : Stream.ofNullable(names.get(value)))
          .distinct()
          .toList();
    }
  }
}
