package dev.skillway.core.access;

import dev.skillway.core.document.Document;
import dev.skillway.core.document.Member;
import dev.skillway.spi.change.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client that somebody wants to have: {@code {"name", "orgs"?, "scopes"?}}.
 *
 * @param orgs null where they were not given
 * @param scopes empty where they were not given
 */
public record ClientWish(String name, @Nullable List<String> orgs, List<String> scopes) {
  /** Who is not given another scope may write assignments, and read what that takes. */
  public static final List<String> USUAL = List.of("assignments:write");

  public ClientWish {
    orgs = orgs == null ? null : List.copyOf(orgs);
    scopes = List.copyOf(scopes);
  }

  /** Reads the body of a request. */
  public static Document.Reading<ClientWish> read(InputStream body) throws IOException {
    return Document.read("", body, ClientWish::wish);
  }

  private static ClientWish wish(Member root) {
    if (!root.isObject()) {
      root.report(
          Code.WRAPPER_UNKNOWN,
          "A client is an object: {\"name\": \"…\", \"orgs\": [\"demo\"], \"scopes\": […]}.");
      return new ClientWish("", null, List.of());
    }
    root.allowOnly("name", "orgs", "scopes");
    Member orgs = root.member("orgs");
    return new ClientWish(
        name(root.member("name")),
        orgs.isAbsent() ? null : orgs.texts(),
        scopes(root.member("scopes")));
  }

  private static String name(Member member) {
    String name = member.requiredText().orElse("");
    if (name.length() > Client.LONGEST_NAME) {
      member.report(
          Code.TYPE_MISMATCH, "A name has %d letters at most.".formatted(Client.LONGEST_NAME));
    }
    return name;
  }

  private static List<String> scopes(Member member) {
    List<String> scopes = member.texts();
    if (!scopes.stream().allMatch(scope -> Tokens.SCOPE.matcher(scope).matches())) {
      member.report(Code.TYPE_MISMATCH, "Write each scope as a string of its own, one word.");
    }
    return member.isAbsent() ? USUAL : scopes;
  }
}
