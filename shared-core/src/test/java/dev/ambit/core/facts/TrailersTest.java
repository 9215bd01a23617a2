package dev.ambit.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailersTest {

  @Test
  void theLastParagraphIsTheBlock() {
    assertThat(read("Title\n\nBody: no\n\nA: 1\nB : 2\n")).containsExactly("A=1", "B=2");
  }

  @Test
  void theTitleIsNeverTheBlock() {
    assertThat(read("A: 1\nB: 2\n")).isEmpty();
  }

  @Test
  void aFoldedValueIsJoined() {
    assertThat(read("Title\n\nA: 1\n  2\n\t3\n")).containsExactly("A=1 2 3");
  }

  @Test
  void aCommentEndsAFold() {
    assertThat(read("T\n\nSigned-off-by: X\n# no\n 2\n")).containsExactly("Signed-off-by=X");
  }

  @Test
  void anotherLineSpoilsTheBlock() {
    assertThat(read("Title\n\nA: 1\nnoise\n")).isEmpty();
  }

  @Test
  void aSignOffLetsThreeOtherLinesThroughButNotFour() {
    assertThat(read("T\n\nSigned-off-by: X\na\nb\nc\n")).containsExactly("Signed-off-by=X");
    assertThat(read("T\n\nSigned-off-by: X\na\nb\nc\nd\n")).isEmpty();
  }

  @Test
  void commentsAndConflictsAfterTheBlockDoNotCount() {
    assertThat(read("T\n\nA: 1\n\n# x\n")).containsExactly("A=1");
    assertThat(read("T\n\nA: 1\n\nConflicts:\n\tfile\n")).containsExactly("A=1");
  }

  @Test
  void aTokenHasNoSpaceWithin() {
    assertThat(read("T\n\nA b: 1\n")).isEmpty();
  }

  @Test
  void aLineThatOnlySomeReadersTakeForATrailerIsAmbiguous() {
    assertThat(Trailers.isAmbiguous("T\n\nGrant: A-1\n\nMore text.\n", "Grant")).isTrue();
    assertThat(Trailers.isAmbiguous("T\n\nGrant: A-1\n---\nGrant: A-2\n", "grant")).isTrue();
    assertThat(Trailers.isAmbiguous("T\n\nGrant: A-1\n -2\n", "Grant")).isTrue();
    assertThat(Trailers.isAmbiguous("T\n\nGrant: A-1\n", "Grant")).isFalse();
  }

  private static List<String> read(String message) {
    return Trailers.of(message).lines().stream()
        .map(trailer -> trailer.token() + "=" + trailer.value())
        .toList();
  }
}
