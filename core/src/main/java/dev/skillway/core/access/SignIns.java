package dev.skillway.core.access;

import dev.skillway.core.store.Store;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Signs clients in by their secrets. Whoever tries many wrong ones is slowed, by the name that is
 * tried and by the address that tries; who signed in before is not, since right secrets are known
 * again without the slow hash. One thread computes hashes: many at once take neither all memory nor
 * all cores.
 */
public final class SignIns implements AutoCloseable {
  /** So many wrong secrets a minute are looked at for one client. */
  static final int WRONG_PER_CLIENT = 10;

  /** So many wrong ones a minute from one address; a proxy may stand before many. */
  static final int WRONG_PER_ADDRESS = 60;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** So many wait for their turn at most, some seconds long. */
  private static final int MOST_WAITING = 100;

  private static final Duration WHILE_CROWDED = Duration.ofSeconds(5);

  private final Store store;
  private final RateLimit byClient;
  private final RateLimit byAddress;
  private final byte[] pepper;
  private final String nobodys;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor hasher =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("skillway-sign-in-", 1).daemon().factory());

  /**
   * @param random one that nobody can predict, as {@link java.security.SecureRandom}
   */
  public SignIns(Store store, InstantSource clock, RandomGenerator random) {
    this.store = store;
    this.byClient = new RateLimit(WRONG_PER_CLIENT, WINDOW, clock);
    this.byAddress = new RateLimit(WRONG_PER_ADDRESS, WINDOW, clock);
    this.pepper = new byte[32];
    random.nextBytes(pepper);
    this.nobodys = SecretHash.of(Secrets.next(random), random);
  }

  /**
   * A secret that was right.
   *
   * @param hash that was kept of it then
   * @param digest of it and of what only this process knows
   */
  private record Seen(String hash, String digest) {}

  /**
   * Signs a client in.
   *
   * @param address that it comes from
   */
  public SignIn signIn(String id, String secret, String address) throws InterruptedException {
    if (!Client.isId(id)) {
      return new SignIn.Denied();
    }
    Optional<String> hash = store.read(handle -> ClientTable.hash(handle, id));
    if (hash.isPresent() && isKnown(id, hash.get(), secret)) {
      return granted(id);
    }
    RateLimit.Standing ofAddress = byAddress.take(address);
    if (!ofAddress.isWithin()) {
      return new SignIn.Slowed(ofAddress.reset());
    }
    RateLimit.Standing ofClient = byClient.take(id);
    if (!ofClient.isWithin()) {
      return new SignIn.Slowed(ofClient.reset());
    }
    try {
      // As long is computed for a client that is not there: nobody finds out which are.
      if (!matches(hash.orElse(nobodys), secret) || hash.isEmpty()) {
        return new SignIn.Denied();
      }
    } catch (RejectedExecutionException _) {
      giveBack(id, address);
      return new SignIn.Slowed(WHILE_CROWDED);
    }
    giveBack(id, address);
    seen.put(id, new Seen(hash.get(), digest(secret)));
    return granted(id);
  }

  /** It was no wrong secret. */
  private void giveBack(String id, String address) {
    byClient.giveBack(id);
    byAddress.giveBack(address);
  }

  private SignIn granted(String id) {
    return store
        .read(handle -> ClientTable.find(handle, id))
        .filter(client -> !client.isRevoked())
        .<SignIn>map(SignIn.Granted::new)
        .orElseGet(SignIn.Denied::new);
  }

  private boolean isKnown(String id, String hash, String secret) {
    Seen before = seen.get(id);
    return before != null && before.hash().equals(hash) && isEqual(before.digest(), digest(secret));
  }

  private boolean matches(String hash, String secret) throws InterruptedException {
    Future<Boolean> matches = hasher.submit(() -> SecretHash.matches(hash, secret));
    try {
      return matches.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  /** In a time that does not depend on how much is right. */
  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private String digest(String secret) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(pepper);
      return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    hasher.shutdownNow();
  }
}
