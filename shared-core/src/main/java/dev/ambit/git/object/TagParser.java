package dev.ambit.git.object;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.core.facts.Person;
import dev.ambit.core.facts.SignatureChecker;
import dev.ambit.core.facts.TagFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an annotated tag from its raw bytes, as lenient and as strict as {@link CommitParser}. */
public final class TagParser {

  private final SignatureChecker checker;

  private TagParser(SignatureChecker checker) {
    this.checker = checker;
  }

  /** A parser that has every signature checked. */
  public static TagParser checking(SignatureChecker checker) {
    return new TagParser(checker);
  }

  /** The type of object that the tag says it points at, in git's word; empty if it says none. */
  public static String claimedType(byte[] raw) {
    return ObjectText.of(raw).last("type").map(Header::text).orElse("");
  }

  /**
   * Reads the tag {@code id} from its bytes, without the object's type and size. Unknown if git
   * itself would not take it for a tag.
   */
  public Fact<TagFacts> parse(Oid id, byte[] raw) {
    ObjectText text = ObjectText.of(raw);
    List<Header> headers = text.headers();
    if (headers.isEmpty() || !headers.get(0).name().equals("object")) {
      return Fact.unknown("tag " + id + " does not start with the object it points at");
    }
    return ObjectIds.in(headers.get(0), id)
        .map(target -> Fact.known(read(id, target, text, SignedTag.of(raw))))
        .orElseGet(() -> Fact.unknown("tag " + id + " points at something that is no object id"));
  }

  private TagFacts read(Oid id, Oid target, ObjectText text, SignedTag signed) {
    List<Malformation> found = new ArrayList<>();
    HeaderOrder.TAG.check(text, found);
    TextDecoder decoder = TextDecoder.by(text.last("encoding"), found);
    Optional<Person> tagger =
        text.last("tagger")
            .map(h -> PersonLine.read("tagger", decoder.decode(h.value(), "the tagger"), found));
    String message = decoder.decode(signed.message(), "the message");
    ControlCharacters.reportInMessage(message, found);
    Instant at = tagger.flatMap(Person::when).orElse(Instant.EPOCH);
    return new TagFacts(
        id,
        name(text, found),
        target,
        tagger,
        message,
        Fact.known(
            signed.armoured().map(armoured -> checker.check(armoured, signed.payload(), at))),
        found);
  }

  private static String name(ObjectText text, List<Malformation> found) {
    byte[] raw = text.last("tag").map(Header::value).orElse(new byte[0]);
    String name = new String(raw, StandardCharsets.UTF_8);
    if (name.indexOf('\ufffd') >= 0) {
      found.add(new Malformation(Kind.ENCODING, "the tag's name is not valid UTF-8"));
    }
    ControlCharacters.reportInLine("the tag's name", name, found);
    return name;
  }
}
