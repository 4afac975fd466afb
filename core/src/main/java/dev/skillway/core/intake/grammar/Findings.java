package dev.skillway.core.intake.grammar;

import dev.skillway.core.intake.Given;
import dev.skillway.core.intake.Notices.Told;
import dev.skillway.core.intake.Operations;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Field;
import dev.skillway.spi.change.NoticeCode;
import dev.skillway.spi.change.Operation;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what was found in a body, and where. */
record Findings(Given given) {
  Position at(Node node) {
    return at(node.pointer());
  }

  Position at(String pointer) {
    return given.at(pointer);
  }

  Problem problem(Code code, Node at, String detail) {
    return Problem.of(code, at(at), detail);
  }

  /** Another kind of value stands there than is expected. */
  Problem mismatch(Node value, String expected) {
    return problem(
            Code.TYPE_MISMATCH,
            value,
            "This is %s. Write %s.".formatted(value.kind.told(), expected))
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

  /** Lists that come to more changes than are taken at once. */
  Problem tooMany(int most) {
    return Problem.of(
        Code.CHANGES_TOO_MANY,
        at(""),
        "The lists come to more than %,d changes. Send them in parts.".formatted(most));
  }

  /** An agent stands there without skills: nothing is said of him, which is no empty set. */
  Problem skillsMissing(Item item) {
    return Problem.of(
            Code.FIELD_MISSING,
            at(item.place.pointer() + "/skills"),
            "The skills are missing. Give the list 'skills'; an empty one says that there are"
                + " none.")
        .expected("a list of skills");
  }

  /** Two members of one object say different things of one field, or are two lists of one kind. */
  Problem contradiction(Node later, Node earlier) {
    return problem(
            Code.KEY_CONFLICT,
            later,
            "%s says one thing and %s another of the same. Leave one."
                .formatted(quoted(later), earlier.pointer()))
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

  /** What would change the meaning, and cannot be read. */
  Problem unread(Node member) {
    if (member.meaning().role() == Role.OPERATION) {
      return mismatch(member, "a string");
    }
    return member.meaning().role() == Role.DEED
        ? mismatch(member, "true, false, or a list")
        : problem(
                Code.KEY_UNKNOWN,
                member,
                "%s would change the meaning and is not read here. Leave it out; to take a skill away,"
                        .formatted(quoted(member))
                    + " write \"operation\": \"remove\".")
            .received(member.name());
  }

  /** Notes that a key was read as another one. */
  Optional<Problem> renamed(Node member, String documented) {
    return note(
        NoticeCode.KEY_RENAMED,
        () ->
            new Told(
                    at(member),
                    "%s was read as '%s'.".formatted(quoted(member), documented),
                    "%s is not documented here. Write '%s'.".formatted(quoted(member), documented))
                .with(member.name(), documented));
  }

  Optional<Problem> ignored(Node member) {
    return note(
        NoticeCode.KEY_IGNORED,
        () ->
            new Told(
                    at(member),
                    "%s was not read.".formatted(quoted(member)),
                    "%s is not documented here. Leave it out.".formatted(quoted(member)))
                .with(member.name(), null));
  }

  Optional<Problem> arrayAtRoot(Node body, String list) {
    return note(
        NoticeCode.ARRAY_AT_ROOT,
        () ->
            new Told(
                    at(body),
                    "The list at the root was read as '%s'.".formatted(list),
                    "A list stands at the root. Put it into an object: {\"%s\": […]}."
                        .formatted(list))
                .with("a list", "an object with '" + list + "'"));
  }

  Optional<Problem> singleObject(Node object, String list) {
    return note(
        NoticeCode.SINGLE_OBJECT,
        () ->
            new Told(
                    at(object),
                    "One object was read as a list of one.",
                    "One object stands where a list belongs. Write {\"%s\": [{…}]}."
                        .formatted(list))
                .with("an object", "a list"));
  }

  Optional<Problem> map(Node object, String list) {
    return note(
        NoticeCode.MAP_OF_SKILLS,
        () ->
            new Told(
                    at(object),
                    "The object was read as a map: its keys name agents or skills.",
                    "A map stands where a list belongs. Write {\"%s\": [{…}]}.".formatted(list))
                .with("a map", "a list"));
  }

  Optional<Problem> block(Node object, String list) {
    return note(
        NoticeCode.BLOCK_EXPANDED,
        () ->
            new Told(
                    at(object),
                    "The lists were read as one change for each agent and each skill in them.",
                    "Lists of mere agents or skills stand here. Write each change: {\"%s\": [{…}]}."
                        .formatted(list))
                .with("lists of agents or skills", "a list of changes"));
  }

  Optional<Problem> wrapperRenamed(Node list, String right) {
    return note(
        NoticeCode.WRAPPER_RENAMED,
        () ->
            new Told(
                    at(list),
                    "%s was read as '%s'.".formatted(quoted(list), right),
                    "The list is called '%s', not %s.".formatted(right, quoted(list)))
                .with(list.name(), right));
  }

  /** Notes a member that is JSON in a JSON string. */
  Optional<Problem> encodedTwice(Node member) {
    return note(
        NoticeCode.BODY_ENCODED_TWICE,
        () ->
            new Told(
                at(member),
                "%s is JSON in a JSON string; the JSON in it was read.".formatted(quoted(member)),
                "%s is JSON in a JSON string. Put the JSON itself there."
                    .formatted(quoted(member))));
  }

  /** Notes an object around the fields of an item, or around the body. */
  Optional<Problem> unwrapped(Node object, boolean aroundBody) {
    return note(
        aroundBody ? NoticeCode.WRAPPER_UNWRAPPED : NoticeCode.WRAPPER_RENAMED,
        () ->
            new Told(
                    at(object),
                    "What stands in %s was read as if it stood outside.".formatted(quoted(object)),
                    "The object %s does not belong around it. Leave it out."
                        .formatted(quoted(object)))
                .with(object.name(), null));
  }

  Optional<Problem> idReadAsString(Node value) {
    String right = '"' + value.text + '"';
    return note(
        NoticeCode.ID_READ_AS_STRING,
        () ->
            new Told(
                    at(value),
                    "The number %s was read as %s.".formatted(value.text, right),
                    "This is a number. Write %s.".formatted(right))
                .with(value.text, right));
  }

  Optional<Problem> operationDefaulted(Item item) {
    return note(
        NoticeCode.OPERATION_DEFAULTED,
        () ->
            new Told(
                    new Origins(given, item, null).at(Field.OPERATION),
                    "No operation was given; assign was taken: set the proficiency, add it if it"
                        + " is missing.",
                    "The operation is missing. Write %s.".formatted(Operations.EXPECTED))
                .with(null, Operation.ASSIGN.word()));
  }

  private Optional<Problem> note(NoticeCode code, Supplier<Told> told) {
    return given.notices().note(code, told);
  }

  private static String quoted(Node member) {
    return "'" + Problem.excerpt(member.name()) + "'";
  }
}
