package dev.skillway.e2e;

import java.util.List;
import java.util.Set;

/**
 * A page of {@code docs/problems}.
 *
 * @param code its title
 * @param meaning the sentence below it
 * @param statuses of HTTP, the usual one first; none where only commands tell it
 * @param actor who must act, as the enum's constant in lower case
 * @param sections headings of second level, in order
 * @param blocks all fenced blocks, in order
 * @param links where its links lead, as they are written
 */
record ProblemPage(
    String code,
    String meaning,
    Set<Integer> statuses,
    String actor,
    List<String> sections,
    List<Block> blocks,
    List<String> links) {
  ProblemPage {
    sections = List.copyOf(sections);
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
  }

  Example example() {
    return Example.of(in("Example"));
  }

  /** The requests that work, sent one after the other once the example was refused. */
  List<RawRequest> after() {
    return Example.requests(in("Remedy"), "http after");
  }

  /** What the page shows of the answer to its example, as JSON; none to one. */
  List<Block> answers() {
    return in("Example").stream().filter(block -> block.info().equals("json")).toList();
  }

  private List<Block> in(String section) {
    return blocks.stream().filter(block -> block.section().equals(section)).toList();
  }

  /** For the names of tests. */
  @Override
  public String toString() {
    return code;
  }
}
