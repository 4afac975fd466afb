package dev.skillway.app.http.pages;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Turns links between files into links between pages. Where no page is served, as for a guide, the
 * words stay, with the place of the file among the sources.
 */
final class Links extends AbstractVisitor {
  private static final Pattern PROBLEM = Pattern.compile("docs/problems/(?<code>[a-z0-9-]+)\\.md");

  private final URI from;

  /**
   * @param from the folder of the file in which they stand, from the root of the sources on
   */
  Links(String from) {
    this.from = URI.create(from);
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    URI to = URI.create(link.getDestination());
    if (to.isAbsolute() || to.getPath().isEmpty() || to.getPath().startsWith("/")) {
      return;
    }
    String file = from.resolve(to).getPath();
    Optional<String> page = page(file);
    page.ifPresent(path -> link.setDestination(path + anchor(to)));
    if (page.isEmpty()) {
      unlink(link, file);
    }
  }

  /** Where a file is served. */
  private static Optional<String> page(String file) {
    Matcher problem = PROBLEM.matcher(file);
    return switch (file) {
      case "docs/problems/README.md" -> Optional.of("/problems");
      case "docs/openapi.yaml" -> Optional.of("/openapi.yaml");
      case "docs/api-changes.md" -> Optional.of("/docs/changes");
      default ->
          problem.matches() ? Optional.of("/problems/" + problem.group("code")) : Optional.empty();
    };
  }

  private static String anchor(URI to) {
    return to.getFragment() == null ? "" : "#" + to.getFragment();
  }

  private static void unlink(Link link, String file) {
    link.insertAfter(new Text(" (" + file + ")"));
    for (Node word = link.getLastChild(); word != null; word = link.getLastChild()) {
      link.insertAfter(word);
    }
    link.unlink();
  }
}
