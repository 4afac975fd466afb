package dev.skillway.app.http.pages;

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
  private static final String INDEX = "/problems/README";
  private static final String UP = "../";

  private static final Pattern PAGE = Pattern.compile("(?<name>[A-Za-z0-9-]+)\\.md(?<anchor>#.*)?");

  @Override
  public void visit(Link link) {
    visitChildren(link);
    String to = link.getDestination();
    var page = PAGE.matcher(to);
    if (page.matches()) {
      String anchor = page.group("anchor") == null ? "" : page.group("anchor");
      String path = "/problems/" + page.group("name");
      link.setDestination((path.equals(INDEX) ? "/problems" : path) + anchor);
    } else if (to.startsWith(UP)) {
      unlink(link, to.substring(UP.length()).replaceFirst("#.*", ""));
    }
  }

  private static void unlink(Link link, String file) {
    link.insertAfter(new Text(" (docs/" + file + ")"));
    for (Node word = link.getLastChild(); word != null; word = link.getLastChild()) {
      link.insertAfter(word);
    }
    link.unlink();
  }
}
