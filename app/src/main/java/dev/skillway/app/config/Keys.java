package dev.skillway.app.config;

import dev.skillway.core.access.Permission;
import dev.skillway.core.demo.Demo;
import dev.skillway.core.plan.Guards;
import dev.skillway.core.requests.RequestTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** All settings. */
public final class Keys {
  private static final Kind<String> TEXT = new Kind.Text("text");
  private static final Kind<Secret> SECRET = new Kind.Hidden();
  private static final Kind<Integer> PER_MINUTE = new Kind.Whole(1, 10_000_000);
  private static final Kind<Integer> PERCENT = new Kind.Percent();
  private static final Kind<Integer> NUMBER = new Kind.Whole(1, 100_000_000);

  /** A time that can be taken from any date. */
  private static final Duration LONGEST = Duration.ofDays(36_500);

  public static final Key<URI> SERVER =
      Key.unset(
              "server",
              new Url(Url.Reach.SERVER),
              "none: commands work on the data folder",
              "The server that commands work on, unless `--data` is given.")
          .flag("--server");

  public static final Key<Secret> TOKEN =
      Key.unset("token", SECRET, "none", "The token that commands send to a server.");

  public static final Key<String> ORG =
      Key.of("org", TEXT, Demo.NAME, "The org that commands work in.").flag("--org");

  public static final Key<Path> DATA =
      Key.unset(
              "data",
              new Kind.File("a folder"),
              "`$XDG_DATA_HOME/skillway`, or `~/.local/share/skillway`",
              "The data folder. The file cannot set it, since it may lie there.")
          .flag("--data")
          .notInFile();

  public static final Key<String> SERVE_HOST =
      Key.of("serve.host", TEXT, "127.0.0.1", "The address to listen on.").flag("--host");

  public static final Key<Integer> SERVE_PORT =
      Key.of(
              "serve.port",
              new Kind.Whole(0, 65_535),
              8080,
              "The port to listen on; 0 is any that is free.")
          .flag("--port");

  public static final Key<Boolean> SERVE_BEHIND_PROXY =
      Key.of(
              "serve.behindProxy",
              new Kind.YesNo(),
              false,
              "Whether a proxy in front brings TLS, so that other addresses are listened on"
                  + " without.")
          .flag("--behind-proxy");

  static final Key<URI> SERVE_ADDRESS =
      Key.unset(
          "serve.address",
          new Url(Url.Reach.SERVER),
          "as they address it",
          "The URL under which clients reach the server.");

  public static final Key<Path> TLS_FILE =
      Key.unset(
              "tls.file",
              new Kind.File("a file"),
              "none: plain HTTP",
              "The PKCS #12 file with the key and the certificate to speak TLS with.")
          .flag("--tls");

  public static final Key<Secret> TLS_PASSWORD =
      Key.unset("tls.password", SECRET, "none", "The password of that file.");

  static final Key<Duration> TOKENS_LIFE =
      Key.of(
          "tokens.life",
          new Span(Duration.ofMinutes(1), Duration.ofHours(24)),
          Duration.ofHours(1),
          "How long a token is good for.");

  static final Key<Duration> TOKENS_KEY_LIFE =
      Key.of(
          "tokens.keyLife",
          new Span(Duration.ofDays(1), LONGEST),
          Duration.ofDays(30),
          "How long a key signs tokens before the next one does.");

  static final Key<Integer> REQUESTS_PER_MINUTE =
      Key.of("limits.requestsPerMinute", PER_MINUTE, 6_000, "How many requests a client may send.");

  static final Key<Integer> TOKENS_PER_MINUTE =
      Key.of("limits.tokensPerMinute", PER_MINUTE, 60, "How many tokens a client may ask for.");

  static final Key<String> ISSUER_NAME =
      Key.unset(
          "issuer.name", TEXT, "none", "The `iss` of tokens of another issuer that are taken.");

  static final Key<URI> ISSUER_JWKS =
      Key.unset(
          "issuer.jwks", new Url(Url.Reach.DOCUMENT), "none", "Where that issuer shows its keys.");

  static final Key<String> ISSUER_AUDIENCE =
      Key.unset("issuer.audience", TEXT, "none", "The `aud` that its tokens must have.");

  static final Key<String> ISSUER_CLIENT_CLAIM =
      Key.of("issuer.clientClaim", TEXT, "sub", "The claim that names the client.");

  static final Key<String> ISSUER_ORGS_CLAIM =
      Key.of("issuer.orgsClaim", TEXT, "orgs", "The claim that names its orgs.");

  static final Key<Pairs> ISSUER_ORGS =
      Key.unset(
          "issuer.orgs",
          new Pairs.Of(TEXT),
          "none: the claim holds names of orgs",
          "The org that each value of that claim stands for.");

  static final Key<String> ISSUER_SCOPES_CLAIM =
      Key.of("issuer.scopesClaim", TEXT, "scope", "The claim that names its scopes.");

  static final Key<Pairs> ISSUER_SCOPES =
      Key.unset(
          "issuer.scopes",
          new Pairs.Of(new Kind.Word(Permission.known(), "a scope of Skillway")),
          "none: the claim holds scopes of Skillway",
          "The scope that each value of that claim stands for.");

  static final Key<Integer> GUARDS_ORG_PERCENT =
      Key.of(
          "guards.orgPercent",
          PERCENT,
          Guards.DEFAULT.orgPercent(),
          "A plan that takes away more of an org's assignments needs leave, if they are as many as"
              + " `guards.orgLeast`.");

  static final Key<Integer> GUARDS_ORG_LEAST =
      Key.of(
          "guards.orgLeast",
          NUMBER,
          Guards.DEFAULT.orgLeast(),
          "From so many assignments on that guard speaks.");

  static final Key<Integer> GUARDS_SKILL_PERCENT =
      Key.of(
          "guards.skillPercent",
          PERCENT,
          Guards.DEFAULT.skillPercent(),
          "A plan that takes a skill from more of its agents needs leave, if they are as many as"
              + " `guards.skillLeast`.");

  static final Key<Integer> GUARDS_SKILL_LEAST =
      Key.of(
          "guards.skillLeast",
          NUMBER,
          Guards.DEFAULT.skillLeast(),
          "From so many agents on that guard speaks.");

  static final Key<Duration> AUDIT_KEEP =
      Key.of(
          "audit.keep",
          new Span(Duration.ofDays(1), LONGEST),
          Duration.ofDays(400),
          "How long it is kept who did what.");

  static final Key<Duration> REQUESTS_KEEP =
      Key.of(
          "requests.keep",
          new Span(Duration.ofHours(1), LONGEST),
          RequestTable.KEPT,
          "How long requests are kept for `skillway why`.");

  /** Of each org that is named; {@code NAME} stands for its name. */
  static final Key<String> ORG_PLATFORM =
      Key.of(
              "orgs.NAME.platform",
              new Kind.Word(Platform.words(), String.join(" or ", Platform.words())),
              Platform.DIRECTORY.word(),
              "Where the agents and skills of the org NAME are. An org that the file names is"
                  + " made.")
          .inFileOnly();

  /** In the order in which they are told. */
  static final List<Key<?>> ALL =
      List.of(
          SERVER,
          TOKEN,
          ORG,
          DATA,
          SERVE_HOST,
          SERVE_PORT,
          SERVE_BEHIND_PROXY,
          SERVE_ADDRESS,
          TLS_FILE,
          TLS_PASSWORD,
          TOKENS_LIFE,
          TOKENS_KEY_LIFE,
          REQUESTS_PER_MINUTE,
          TOKENS_PER_MINUTE,
          ISSUER_NAME,
          ISSUER_JWKS,
          ISSUER_AUDIENCE,
          ISSUER_CLIENT_CLAIM,
          ISSUER_ORGS_CLAIM,
          ISSUER_ORGS,
          ISSUER_SCOPES_CLAIM,
          ISSUER_SCOPES,
          GUARDS_ORG_PERCENT,
          GUARDS_ORG_LEAST,
          GUARDS_SKILL_PERCENT,
          GUARDS_SKILL_LEAST,
          AUDIT_KEEP,
          REQUESTS_KEEP,
          ORG_PLATFORM);

  private Keys() {}

  /** The flags that set something. */
  public static List<String> flags() {
    return ALL.stream().flatMap(key -> key.places().flag().stream()).toList();
  }
}
