package dev.skillway.app.http.exchange;

import dev.skillway.core.plan.Plan;
import dev.skillway.core.plan.Step;
import dev.skillway.spi.change.Proficiency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What clients wrote lately in small requests, to show whoever sends one after the other the one
 * request that does the same. Shared among threads.
 */
public final class Loops {
  /** A request with more changes is no part of a loop. */
  static final int SMALL = 100;

  /** So many writes are shown: some clients read no more than 32 KB. */
  static final int MOST = 250;

  private static final int MOST_CLIENTS = 1_000;
  private static final Duration LATELY = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Map<Looper, Lately> byClient =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Looper, Lately> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  public Loops(InstantSource clock) {
    this.clock = clock;
  }

  /** A client in an org. */
  private record Looper(String client, String org) {}

  /** Agent and skill, by their ids. */
  private record Place(String agent, String skill) {}

  /**
   * What an assignment was to become.
   *
   * @param after null for none
   */
  public record Wished(Instant at, String agent, String skill, @Nullable Proficiency after) {}

  /** The latest wish for each assignment, in the order of these wishes. */
  private static final class Lately {
    private final LinkedHashMap<Place, Wished> wishes = new LinkedHashMap<>();

    void add(Step.Write write, Instant now) {
      var place = new Place(write.agent().id(), write.skill().id());
      wishes.remove(place);
      wishes.put(place, new Wished(now, place.agent(), place.skill(), write.after()));
      if (wishes.size() > MOST) {
        wishes.pollFirstEntry();
      }
    }

    void forget(Instant before) {
      wishes.values().removeIf(wished -> wished.at().isBefore(before));
    }
  }

  /** Remembers what a request wrote, where it is small. */
  public void wrote(Exchange exchange, Plan plan) {
    if (isOneOfMany(plan)) {
      remember(exchange, plan);
    }
  }

  /** Whether it may be one of many, all of which one request may take the place of. */
  public static boolean isOneOfMany(Plan plan) {
    return plan.size() > 0
        && plan.size() <= SMALL
        && plan.problemCount() == 0
        && plan.countOfImplied() == 0;
  }

  /** What was wished lately, in the order of the wishes; those of this plan are the last. */
  public synchronized List<Wished> remember(Exchange exchange, Plan plan) {
    Instant now = clock.instant();
    var looper = new Looper(exchange.signedInCaller().client(), exchange.org().org().name());
    Lately lately = byClient.computeIfAbsent(looper, _ -> new Lately());
    try (Stream<Step.Write> writes = plan.writes()) {
      writes.forEach(write -> lately.add(write, now));
    }
    lately.forget(now.minus(LATELY));
    return List.copyOf(lately.wishes.values());
  }
}
