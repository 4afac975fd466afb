package dev.skillway.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where something is on the network. What is wrong with one is told without repeating it: it may
 * hold a password.
 */
record Url(Reach reach) implements Kind<URI> {
  /** Which ones are taken. */
  enum Reach {
    /** Of a server, perhaps with a path that a proxy puts before it. */
    SERVER,

    /** Of a document that must come unchanged. */
    DOCUMENT
  }

  @Override
  public Class<URI> type() {
    return URI.class;
  }

  @Override
  public String form() {
    return switch (reach) {
      case SERVER -> "the URL of a server, as https://HOST or http://HOST:PORT";
      case DOCUMENT -> "a URL as https://HOST/PATH, or http:// on this machine";
    };
  }

  @Override
  public Checked<URI> check(String text) {
    try {
      var url = new URI(reach == Reach.SERVER ? text.replaceFirst("/+$", "") : text);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (!(scheme.equals("http") || scheme.equals("https")) || url.getHost() == null) {
        return Checked.wrong("is no URL");
      }
      if (url.getRawUserInfo() != null) {
        return Checked.wrong("holds a user or password, which belongs elsewhere");
      }
      return switch (reach) {
        case SERVER ->
            url.getRawQuery() == null && url.getRawFragment() == null
                ? Checked.right(url)
                : Checked.wrong("has a ? or #, which the URL of a server has not");
        case DOCUMENT ->
            scheme.equals("https") || isThisMachine(url.getHost())
                ? Checked.right(url)
                : Checked.wrong("is http to another machine, where anybody may change it");
      };
    } catch (URISyntaxException _) {
      return Checked.wrong("is no URL");
    }
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
