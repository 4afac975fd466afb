package dev.skillway.e2e;

import java.util.List;

/** What a page shows of its problem, so that it can be raised. */
sealed interface Example {
  /** Requests to a server with a fresh demo org: {@code before}, then the one that is refused. */
  record Http(List<RawRequest> before, RawRequest request) implements Example {
    public Http {
      before = List.copyOf(before);
    }
  }

  /** Commands in an empty folder with a fresh data folder; the last one tells the problem. */
  record Console(List<Command> commands) implements Example {
    public Console {
      commands = List.copyOf(commands);
    }
  }

  /** What nobody can bring about with a request or command, in words. */
  record Fault(String words) implements Example {}

  /** The one that the blocks of a page's section make; blocks of JSON are answers. */
  static Example of(List<Block> blocks) {
    List<Block> raising =
        blocks.stream()
            .filter(block -> !block.info().equals("json") && !block.info().equals("http before"))
            .toList();
    if (raising.size() != 1) {
      throw new IllegalArgumentException("not one example: " + blocks);
    }
    Block block = raising.getFirst();
    return switch (block.info()) {
      case "http" -> new Http(requests(blocks, "http before"), RawRequest.parse(block.text()));
      case "console" -> new Console(Command.parse(block.text()));
      case "fault" -> new Fault(block.text().strip());
      default -> throw new IllegalArgumentException("no example: " + block.info());
    };
  }

  static List<RawRequest> requests(List<Block> blocks, String info) {
    return blocks.stream()
        .filter(block -> block.info().equals(info))
        .map(block -> RawRequest.parse(block.text()))
        .toList();
  }
}
