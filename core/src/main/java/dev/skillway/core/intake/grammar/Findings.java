package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Optional;

/** Says what was found in a body, and where. */
record Findings(Given given) {
  Position at(Node node) {
    return at(node.pointer());
  }

  Position at(String pointer) {
    return Position.pointer(given.input(), pointer);
  }

  Problem problem(Code code, Node at, String detail) {
    return Problem.of(code, at(at), detail);
  }

  /** Another kind of value stands there than is expected. */
  Problem mismatch(Node value, String expected) {
    return problem(
            Code.TYPE_MISMATCH,
            value,
            "Expected %s, found %s.".formatted(expected, value.kind.told()))
        .received(value.text)
        .expected(expected);
  }

  /** An inner value names another agent or skill than an outer one. */
  Problem conflict(Code code, Node inner, Node outer) {
    String there = outer.pointer();
    return problem(
            code,
            inner,
            "This says '%s', and %s says '%s'. Leave one."
                .formatted(
                    Problem.excerpt(inner.text),
                    there.isEmpty() ? "the path" : there,
                    Problem.excerpt(outer.text)))
        .received(inner.text)
        .expected(outer.text);
  }

  /** Two members of one object say different things of one field, or are two lists of one kind. */
  Problem contradiction(Node later, Node earlier) {
    return problem(
            Code.KEY_CONFLICT,
            later,
            "'%s' and '%s' mean the same here and hold different values. Leave one."
                .formatted(Problem.excerpt(later.name()), Problem.excerpt(earlier.name())))
        .received(later.text);
  }

  Problem repeated(Node member) {
    return problem(
            Code.KEY_DUPLICATE,
            member,
            "'%s' stands twice in this object. Leave one."
                .formatted(Problem.excerpt(member.name())))
        .received(member.name());
  }

  /** A key that was probably meant to be a known one. */
  Problem misspelt(Node member, String meant) {
    return problem(
            Code.KEY_UNKNOWN,
            member,
            "'%s' is no known key. Write '%s'.".formatted(Problem.excerpt(member.name()), meant))
        .received(member.name())
        .suggestion(meant);
  }

  /** Notes that a key was read as another one. */
  Optional<Problem> renamed(Node member, String documented) {
    return note(
        NoticeCode.KEY_RENAMED,
        member,
        () -> "'%s' was read as '%s'.".formatted(Problem.excerpt(member.name()), documented),
        "'" + documented + "'");
  }

  Optional<Problem> ignored(Node member) {
    return note(
        NoticeCode.KEY_IGNORED,
        member,
        () -> "'%s' was not read.".formatted(Problem.excerpt(member.name())),
        "a known key");
  }

  /** Notes something of a member, or of the body as a whole. */
  Optional<Problem> note(NoticeCode code, Node at, Understood understood, String expected) {
    return given
        .notices()
        .note(
            code,
            () ->
                new Notices.Told(
                    at(at), at.key == null ? null : at.name(), understood.how(), expected));
  }

  /** How something was understood; worked out only when it is told. */
  interface Understood {
    String how();
  }
}
