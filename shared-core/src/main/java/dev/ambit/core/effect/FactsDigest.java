package dev.ambit.core.effect;

import dev.ambit.core.facts.CommitChange;
import dev.ambit.core.facts.Elsewhere;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Facts;
import dev.ambit.core.facts.PathChange;
import dev.ambit.core.facts.RefChange;
import dev.ambit.core.facts.RefFacts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of the facts that a decision stands on. Commits go in by their ids, which bind their
 * content; what was computed or could not be read goes in as it is.
 */
final class FactsDigest {

  private final MessageDigest digest;

  private FactsDigest(MessageDigest digest) {
    this.digest = digest;
  }

  /** SHA-256 in hexadecimal. */
  static String of(Facts facts) {
    FactsDigest digest = new FactsDigest(sha256());
    digest.add("ambit-facts-1");
    digest.add(facts.push().repository().toString());
    digest.add(facts.now().toString());
    digest.addFact(facts.certificate());
    facts.refs().forEach(digest::addRef);
    return HexFormat.of().formatHex(digest.digest.digest());
  }

  private void addRef(RefFacts ref) {
    add(ref.update().ref().value());
    add(ref.update().oldId().hex());
    add(ref.update().newId().hex());
    add(
        ref.change()
            .fold(
                change -> {
                  addChange(change);
                  return "known";
                },
                reason -> "unknown " + reason));
  }

  private void addChange(RefChange change) {
    add(change.operation().word());
    add(change.target().name());
    change.commits().forEach(this::addCommit);
    add("net");
    change.net().forEach(this::addPath);
    add("dropped");
    change.dropped().forEach(dropped -> add(dropped.hex()));
  }

  private void addCommit(CommitChange change) {
    add(change.commit().id().hex());
    addFact(change.commit().signature());
    add(change.malformations().toString());
    change.paths().toOptional().ifPresent(paths -> paths.forEach(this::addPath));
    add(change.paths().fold(paths -> "paths " + paths.size(), reason -> "unknown " + reason));
  }

  private void addPath(PathChange path) {
    add(path.path().bytes());
    add(path.before().toString());
    add(path.after().toString());
    add(Integer.toString(path.lines()));
    if (!path.elsewhere().equals(Elsewhere.NOTHING)) {
      add(path.elsewhere().toString());
    }
  }

  private void addFact(Fact<?> fact) {
    String text = fact.fold(value -> "known " + value, reason -> "unknown " + reason);
    add(text);
  }

  /** Each part goes in with its length, so that no two lists of parts give the same bytes. */
  private void add(String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
