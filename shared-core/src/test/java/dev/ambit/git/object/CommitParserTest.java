package dev.ambit.git.object;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.core.facts.Signature;
import dev.ambit.core.facts.Signature.Validity;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitParserTest {

  private static final Oid ID = new Oid("1".repeat(40));
  private static final String TREE = "tree " + "a".repeat(40) + "\n";
  private static final String PARENT = "parent " + "b".repeat(40) + "\n";
  private static final String AUTHOR = "author Ann Example <ann@example.com> 1700000000 +0100\n";
  private static final String COMMITTER =
      "committer Com Example <com@example.com> 1700000100 +0000\n";
  private static final String PLAIN = TREE + PARENT + AUTHOR + COMMITTER;

  @Test
  void readsWhatGitWrites() {
    CommitFacts commit = parse(PLAIN + "\nSubject\n\nBody\n");

    assertThat(commit.tree()).isEqualTo(new Oid("a".repeat(40)));
    assertThat(commit.parents()).containsExactly(new Oid("b".repeat(40)));
    assertThat(commit.author().name()).isEqualTo("Ann Example");
    assertThat(commit.author().email()).isEqualTo("ann@example.com");
    assertThat(commit.author().when()).contains(Instant.ofEpochSecond(1_700_000_000));
    assertThat(commit.committer().name()).isEqualTo("Com Example");
    assertThat(commit.message()).isEqualTo("Subject\n\nBody\n");
    assertThat(commit.signature()).isEqualTo(Fact.known(Optional.<Signature>empty()));
    assertThat(commit.malformations()).isEmpty();
  }

  @Test
  void ofTwoAuthorsTheLastCountsAsGitShowsItAndBothAreReported() {
    String second = AUTHOR.replace("Ann", "Second");

    CommitFacts commit = parse(TREE + AUTHOR + second + COMMITTER + "\nm\n");

    assertThat(commit.author().name()).isEqualTo("Second Example");
    assertThat(commit.malformations())
        .containsExactly(new Malformation(Kind.HEADERS, "author stands 2 times"));
  }

  @Test
  void headersOutOfOrderAreReported() {
    assertThat(kinds(parse(TREE + COMMITTER + AUTHOR + "\nm\n"))).containsExactly(Kind.HEADERS);
    assertThat(kinds(parse(TREE + AUTHOR + COMMITTER + PARENT + "\nm\n")))
        .containsExactly(Kind.HEADERS);
  }

  @Test
  void aParentLineThatGitDoesNotTakeForOneIsNone() {
    assertThat(parse(TREE + AUTHOR + PARENT + COMMITTER + "\nm\n").parents()).isEmpty();
  }

  @Test
  void missingPeopleAreReportedAndEmpty() {
    CommitFacts commit = parse(TREE + "\nm\n");

    assertThat(commit.author().name()).isEmpty();
    assertThat(commit.malformations()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\nno tree\n",
        "author A <a@example.com> 1 +0000\n\nlate\n",
        "tree 123\n\nshort id\n",
        "tree AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n\nupper case\n",
        "tree aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n folded\n\nm\n",
        "tree aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\nparent 12\n\nbad parent\n",
        ""
      })
  void whatGitWouldNotTakeForACommitIsUnknown(String raw) {
    assertThat(parser().parse(ID, raw.getBytes(UTF_8))).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void theEncodingHeaderIsHonoured() {
    String raw = PLAIN.replace("Ann", "J\u00fcrgen") + "encoding ISO-8859-1\n\nGr\u00fc\u00dfe\n";

    CommitFacts commit = parse(raw, ISO_8859_1);

    assertThat(commit.message()).isEqualTo("Gr\u00fc\u00dfe\n");
    assertThat(commit.author().name()).isEqualTo("J\u00fcrgen Example");
    assertThat(commit.malformations()).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8AreReported() {
    CommitFacts commit = parse(PLAIN + "\nGr\u00fc\u00dfe\n", ISO_8859_1);

    assertThat(kinds(commit)).containsExactly(Kind.ENCODING);
    assertThat(commit.message()).startsWith("Gr\ufffd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "UTF-16", "IBM037", "not a name", ""})
  void encodingsThatAreUnknownOrChangeAsciiAreReported(String encoding) {
    CommitFacts commit = parse(PLAIN + "encoding " + encoding + "\n\nm\n");

    assertThat(kinds(commit)).containsExactly(Kind.ENCODING);
    assertThat(commit.message()).isEqualTo("m\n");
  }

  @Test
  void textThatShiftsBetweenAlphabetsIsReported() {
    String message = "\u001b$B Co-Authored-By: x\u001b(B\n";

    assertThat(kinds(parse(PLAIN + "encoding ISO-2022-JP\n\n" + message))).contains(Kind.ENCODING);
    assertThat(parse(PLAIN + "encoding ISO-2022-JP\n\nplain\n").malformations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\u001b[2Jb", "hidden\rshown", "a\u202eb", "a\u0085b"})
  void controlCharactersInTheMessageAreReported(String message) {
    assertThat(kinds(parse(PLAIN + "\n" + message + "\n"))).containsExactly(Kind.MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb\n", "line\r\nline\r\n", "end\r", "\u05e9\u200f\n"})
  void tabsAndForeignLineEndsAreOrdinary(String message) {
    assertThat(parse(PLAIN + "\n" + message).malformations()).isEmpty();
  }

  @Test
  void trailersThatDependOnTheReaderAreReported() {
    String before = "s\n\nAgent-Grant: A-1\n---\n";

    assertThat(kinds(parse(PLAIN + "\n" + before + "\nAgent-Grant: B-2\n")))
        .containsExactly(Kind.TRAILERS);
    assertThat(kinds(parse(PLAIN + "\n" + before + "some notes\n"))).containsExactly(Kind.TRAILERS);
    assertThat(kinds(parse(PLAIN + "\ns\n\ntext\n---\ntext\n\n-----\nmore\n"))).isEmpty();
  }

  @Test
  void controlCharactersInANameAreReported() {
    assertThat(kinds(parse(PLAIN.replace("Ann", "A\u0007n") + "\nm\n")))
        .containsExactly(Kind.MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann ann@example.com 1 +0000",
        "Ann <ann@example.com> <eve@example.com> 1 +0000",
        "Ann <ann@example.com>",
        "Ann <ann@example.com> 1 UTC",
        "Ann <ann@example.com> 99999999999999999 +0000"
      })
  void personLinesThatReadersReadDifferentlyAreReported(String line) {
    CommitFacts commit = parse(TREE + "author " + line + "\n" + COMMITTER + "\nm\n");

    assertThat(kinds(commit)).containsExactly(Kind.HEADERS);
  }

  @Test
  void aPersonWithoutANameIsOrdinary() {
    CommitFacts commit = parse(TREE + "author  <ann@example.com> 1 +0000\n" + COMMITTER + "\nm\n");

    assertThat(commit.author().name()).isEmpty();
    assertThat(commit.author().email()).isEqualTo("ann@example.com");
    assertThat(commit.malformations()).isEmpty();
  }

  @Test
  void anEndlessPersonLineIsReported() {
    assertThat(kinds(parse(PLAIN.replace("Ann", "A".repeat(2000)) + "\nm\n")))
        .containsExactly(Kind.HEADERS);
  }

  @Test
  void mergetagsAndUnknownHeadersMayFollow() {
    String tag = "mergetag object " + "c".repeat(40) + "\n type commit\n \n text\n";

    CommitFacts commit = parse(PLAIN + tag + tag + "change-id abc\nHG:extra x\n\nm\n");

    assertThat(commit.malformations()).isEmpty();
    assertThat(commit.message()).isEqualTo("m\n");
  }

  @Test
  void theSignatureIsCheckedOverTheCommitWithoutIt() {
    List<String> seen = new ArrayList<>();
    CommitParser parser =
        CommitParser.checking(
            (armoured, signed, at) -> {
              seen.add(armoured);
              seen.add(new String(signed, UTF_8));
              seen.add(at.toString());
              return new UncheckedSignatures().check(armoured, signed, at);
            });
    String signature =
        "gpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n \n -----END SSH SIGNATURE-----\n";
    String raw = PLAIN + signature + "gpgsig-sha256 other\n lines\n" + "encoding UTF-8\n\nm\n";

    CommitFacts commit = parser.parse(ID, raw.getBytes(UTF_8)).toOptional().orElseThrow();

    assertThat(seen)
        .containsExactly(
            "-----BEGIN SSH SIGNATURE-----\nU1NI\n\n-----END SSH SIGNATURE-----\n",
            PLAIN + "encoding UTF-8\n\nm\n",
            "2023-11-14T22:15:00Z");
    assertThat(signature(commit).validity()).isEqualTo(Validity.UNCHECKED);
    assertThat(signature(commit).format()).isEqualTo(Signature.Format.SSH);
  }

  @Test
  void twoSignaturesAreReported() {
    CommitFacts commit = parse(PLAIN + "gpgsig a\ngpgsig b\n\nm\n");

    assertThat(kinds(commit)).containsExactly(Kind.HEADERS);
  }

  @Test
  void aCommitWithoutTheBlankLineIsReported() {
    assertThat(kinds(parse(PLAIN))).containsExactly(Kind.HEADERS);
  }

  private static Signature signature(CommitFacts commit) {
    return commit.signature().toOptional().orElseThrow().orElseThrow();
  }

  private static List<Kind> kinds(CommitFacts commit) {
    return commit.malformations().stream().map(Malformation::kind).toList();
  }

  private static CommitFacts parse(String raw) {
    return parse(raw, UTF_8);
  }

  private static CommitFacts parse(String raw, Charset charset) {
    return parser().parse(ID, raw.getBytes(charset)).toOptional().orElseThrow();
  }

  private static CommitParser parser() {
    return CommitParser.withoutChecking();
  }
}
