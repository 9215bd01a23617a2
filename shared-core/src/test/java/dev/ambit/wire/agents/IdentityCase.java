package dev.ambit.wire.agents;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.AuthorshipNote;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.Signature;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case of {@code policies/tests/identity}: what a commit shows, and who must be told. */
record IdentityCase(String name, CommitFacts commit, Optional<String> branch, Expected expected) {

  /** What must come out; agent and grade are empty where there are none. */
  record Expected(String kind, Optional<String> agent, Optional<String> grade) {}

  private static final String NOBODY_SPECIAL = "Dana Doe <dana@example.com>";
  private static final String PLAIN_MESSAGE = "Raise the timeout\n\nIt was too short.\n";
  private static final Instant SUMMER = Instant.parse("2026-06-01T09:00:00Z");

  /** Every case of a file. */
  static List<IdentityCase> read(String name, byte[] content) throws InvalidDocument {
    return Documents.read(
        name,
        content,
        (root, faults) -> {
          Node wrapped = new Node.Mapping(root.place(), Map.of("cases", root), Map.of());
          Fields fields = Fields.of(wrapped, faults);
          List<IdentityCase> cases = fields.list("cases", each -> read(each, faults));
          return fields.build(() -> cases);
        });
  }

  private static IdentityCase read(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<String> name = fields.required("case", Decoders.TEXT);
    Instant at = fields.optional("at", Decoders.INSTANT).orElse(SUMMER);
    String author = fields.optional("author", Decoders.TEXT).orElse(NOBODY_SPECIAL);
    String committer = fields.optional("committer", Decoders.TEXT).orElse(NOBODY_SPECIAL);
    String message = fields.optional("message", Decoders.TEXT).orElse(PLAIN_MESSAGE);
    Optional<String> branch = fields.optional("branch", Decoders.TEXT);
    Optional<String> key = fields.optional("signed-by", Decoders.TEXT);
    boolean noted = fields.has("note");
    List<String> tools = fields.list("note", Decoders.TEXT);
    Optional<Expected> expected = fields.required("expect", each -> expected(each, faults));
    return fields.build(
        () ->
            new IdentityCase(
                name.orElseThrow(),
                new CommitFacts(
                    new Oid("a".repeat(40)),
                    new Oid("b".repeat(40)),
                    List.of(),
                    person(author, at),
                    person(committer, at),
                    message,
                    Fact.known(key.map(IdentityCase::goodSignature)),
                    noted ? List.of(new AuthorshipNote("git-ai", tools, false)) : List.of(),
                    List.of()),
                branch,
                expected.orElseThrow()));
  }

  private static Expected expected(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<String> kind = fields.required("kind", Decoders.TEXT);
    Optional<String> agent = fields.optional("agent", Decoders.TEXT);
    Optional<String> grade = fields.optional("grade", Decoders.TEXT);
    return fields.build(() -> new Expected(kind.orElseThrow(), agent, grade));
  }

  private static Person person(String line, Instant at) {
    int open = line.indexOf(" <");
    return new Person(
        line.substring(0, open), line.substring(open + 2, line.length() - 1), Optional.of(at));
  }

  private static Signature goodSignature(String key) {
    return new Signature(
        key.startsWith("SHA256:") ? Signature.Format.SSH : Signature.Format.OPENPGP,
        Signature.Validity.GOOD,
        Optional.of(key),
        Optional.empty(),
        "good");
  }
}
