package dev.ambit.git.object;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.SignatureChecker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a commit from its raw bytes. Lenient in what it reads, since odd commits are part of public
 * history; strict in what it reports. Where headers stand twice, the one that git shows counts: the
 * last. Safe for use by several threads if its checker is.
 */
public final class CommitParser {

  private static final int SHA1_DIGITS = 40;

  private final SignatureChecker checker;

  private CommitParser(SignatureChecker checker) {
    this.checker = checker;
  }

  /** A parser that has every signature checked. */
  public static CommitParser checking(SignatureChecker checker) {
    return new CommitParser(checker);
  }

  /** A parser that tells signatures as unchecked, for where nobody asks. */
  public static CommitParser withoutChecking() {
    return new CommitParser(new UncheckedSignatures());
  }

  /**
   * Reads the commit {@code id} from its bytes, without the object's type and size. Unknown if git
   * itself would not take it for a commit.
   */
  public Fact<CommitFacts> parse(Oid id, byte[] raw) {
    ObjectText text = ObjectText.of(raw);
    Optional<CommitLinks> links = CommitLinks.of(text, id);
    if (links.isEmpty()) {
      return Fact.unknown("commit " + id + " names no tree or a parent that is no object id");
    }
    return Fact.known(read(id, text, links.get()));
  }

  private CommitFacts read(Oid id, ObjectText text, CommitLinks links) {
    List<Malformation> found = new ArrayList<>();
    HeaderOrder.COMMIT.check(text, found);
    TextDecoder decoder = TextDecoder.by(text.last("encoding"), found);
    Person author = person("author", text, decoder, found);
    Person committer = person("committer", text, decoder, found);
    String message = decoder.decode(text.body(), "the message");
    ControlCharacters.reportInMessage(message, found);
    TrailerReadings.report(message, found);
    return new CommitFacts(
        id,
        links.tree(),
        links.parents(),
        author,
        committer,
        message,
        Fact.known(signature(text, id, committer.when().orElse(Instant.EPOCH))),
        List.of(),
        found);
  }

  private static Person person(
      String role, ObjectText text, TextDecoder decoder, List<Malformation> found) {
    return text.last(role)
        .map(header -> PersonLine.read(role, decoder.decode(header.value(), "the " + role), found))
        .orElse(new Person("", "", Optional.empty()));
  }

  /** In a SHA-256 repository the header of the signature has a name of its own. */
  private Optional<Signature> signature(ObjectText text, Oid id, Instant at) {
    List<Header> lines = text.named(id.hex().length() == SHA1_DIGITS ? "gpgsig" : "gpgsig-sha256");
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder armoured = new StringBuilder();
    lines.forEach(line -> armoured.append(line.text()).append('\n'));
    return Optional.of(checker.check(armoured.toString(), text.withoutSignatures(), at));
  }
}
