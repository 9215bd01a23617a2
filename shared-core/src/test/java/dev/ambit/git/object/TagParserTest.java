package dev.ambit.git.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.core.facts.TagFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagParserTest {

  private static final Oid ID = new Oid("1".repeat(40));
  private static final String HEAD =
      "object "
          + "c".repeat(40)
          + "\ntype commit\ntag v1\ntagger Tag Example <tag@example.com> 1700000000 +0000\n";

  @Test
  void readsWhatGitWrites() {
    TagFacts tag = parse(HEAD + "\nRelease\n");

    assertThat(tag.name()).isEqualTo("v1");
    assertThat(tag.target()).isEqualTo(new Oid("c".repeat(40)));
    assertThat(tag.tagger().orElseThrow().name()).isEqualTo("Tag Example");
    assertThat(tag.message()).isEqualTo("Release\n");
    assertThat(tag.signature()).isEqualTo(Fact.known(Optional.empty()));
    assertThat(tag.malformations()).isEmpty();
  }

  @Test
  void theSignatureStartsAtTheLastArmourAndSignsAllBeforeIt() {
    List<String> seen = new ArrayList<>();
    TagParser parser =
        TagParser.checking(
            (armoured, signed, at) -> {
              seen.add(armoured);
              seen.add(new String(signed, UTF_8));
              return new UncheckedSignatures().check(armoured, signed, at);
            });
    String first = "-----BEGIN SSH SIGNATURE-----\nquoted\n";
    String last = "-----BEGIN PGP SIGNATURE-----\nreal\n-----END PGP SIGNATURE-----\n";
    String raw = HEAD + "gpgsig-sha256 other\n\nRelease\n" + first + last;

    TagFacts tag = parser.parse(ID, raw.getBytes(UTF_8)).toOptional().orElseThrow();

    assertThat(seen).containsExactly(last, HEAD + "\nRelease\n" + first);
    assertThat(tag.message()).isEqualTo("Release\n" + first);
  }

  @Test
  void aTagWithoutATaggerIsReportedAsOldTagsAre() {
    String old = HEAD.substring(0, HEAD.indexOf("tagger"));

    TagFacts tag = parse(old + "\nold\n");

    assertThat(tag.tagger()).isEmpty();
    assertThat(tag.malformations()).extracting(Malformation::kind).containsExactly(Kind.HEADERS);
  }

  @Test
  void theTypeItClaimsIsTold() {
    assertThat(TagParser.claimedType((HEAD + "\nm\n").getBytes(UTF_8))).isEqualTo("commit");
  }

  @Test
  void whatPointsNowhereIsUnknown() {
    TagParser parser = TagParser.checking(new UncheckedSignatures());

    assertThat(parser.parse(ID, "object 12\n\n".getBytes(UTF_8))).isInstanceOf(Fact.Unknown.class);
    assertThat(parser.parse(ID, "type commit\n\n".getBytes(UTF_8)))
        .isInstanceOf(Fact.Unknown.class);
  }

  private static TagFacts parse(String raw) {
    return TagParser.checking(new UncheckedSignatures())
        .parse(ID, raw.getBytes(UTF_8))
        .toOptional()
        .orElseThrow();
  }
}
