package dev.ambit.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.git.store.Unreadable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class RawTreeTest {

  private static final String FILE = "100644 ";
  private static final String TREE = "40000 ";

  @Test
  void gitsOrderTakesATreesNameWithASlash() throws Unreadable {
    assertThat(tree(FILE + "a-b", TREE + "a", FILE + "a0").ordered()).isTrue();
    assertThat(tree(TREE + "a", FILE + "a-b").ordered()).isFalse();
  }

  @Test
  void aNameThatStandsTwiceIsSeenAlsoFarApart() throws Unreadable {
    assertThat(tree(FILE + "a", FILE + "a-b", FILE + "a-c", TREE + "a").ordered()).isFalse();
    assertThat(tree(FILE + "a", FILE + "a").ordered()).isFalse();
    assertThat(tree(FILE + "a-b", FILE + "a-c", TREE + "a").ordered()).isTrue();
  }

  @Test
  void sortingKeepsEveryEntry() throws Unreadable {
    RawTree tree = tree(FILE + "b", TREE + "a", FILE + "a-b");
    assertThat(names(tree)).containsExactly("b", "a", "a-b");
    assertThat(names(tree.sorted())).containsExactly("a-b", "a", "b");
  }

  @Test
  void bytesAreComparedWithoutSign() throws Unreadable {
    assertThat(tree(FILE + "z", FILE + "\u00e9").ordered()).isTrue();
  }

  @Test
  void aPlaceIsFoundByNameAndKind() throws Unreadable {
    RawTree tree = tree(FILE + "a", TREE + "b", FILE + "c");
    assertThat(tree.find(tree(TREE + "b"), 0)).hasValue(1);
    assertThat(tree.find(tree(FILE + "b"), 0)).isEmpty();
    assertThat(tree.find(tree(FILE + "d"), 0)).isEmpty();
  }

  private static List<String> names(RawTree tree) {
    return tree.entries().stream().map(TreeEntry::name).toList();
  }

  private static RawTree tree(String... entries) throws Unreadable {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (String entry : entries) {
      raw.writeBytes((entry + "\0").getBytes(StandardCharsets.ISO_8859_1));
      raw.writeBytes(new byte[20]);
    }
    return RawTree.parse(ObjectId.zeroId(), raw.toByteArray());
  }
}
