package dev.ambit.git.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.Malformation;
import dev.ambit.core.facts.Malformation.Kind;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTreesTest {

  private static final String BLOB = "1".repeat(40);

  private final Map<ObjectId, byte[]> trees = new HashMap<>();

  @Test
  void whatGitWritesIsInOrder() {
    ObjectId below = tree("100644 x");
    ObjectId tree =
        tree(
            "100644 a",
            "40000 a.b=" + below.name(),
            "40000 ab=" + below.name(),
            "100755 b",
            "120000 c",
            "160000 d");

    assertThat(check(tree)).isEmpty();
  }

  @Test
  void foldersAreOrderedAsIfTheyEndedWithASlash() {
    ObjectId below = tree("100644 x");

    assertThat(check(tree("100644 a.b", "40000 a=" + below.name()))).isEmpty();
    assertThat(check(tree("40000 a=" + below.name(), "100644 a.b"))).containsExactly(Kind.TREE);
  }

  @Test
  void namesThatStandTwiceAreReported() {
    ObjectId below = tree("100644 x");

    assertThat(check(tree("100644 a", "100755 a"))).contains(Kind.TREE);
    assertThat(check(tree("100644 a", "100644 a.b", "40000 a=" + below.name())))
        .contains(Kind.TREE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100600 a", "0100644 a", "120777 a", "644 a", "100644 ", "100644 a/b"})
  void oddModesAndNamesAreReported(String entry) {
    assertThat(check(tree(entry))).containsExactly(Kind.TREE);
  }

  @Test
  void nullIdsEmptyAndBrokenTreesAreReported() {
    assertThat(check(tree("100644 a=" + "0".repeat(40)))).containsExactly(Kind.TREE);
    assertThat(check(tree("40000 a=" + tree().name()))).containsExactly(Kind.TREE);
    assertThat(check(raw("100644 a\0short".getBytes(UTF_8)))).containsExactly(Kind.TREE);
    assertThat(check(raw("10x644 a\0aaaaaaaaaaaaaaaaaaaa".getBytes(UTF_8))))
        .containsExactly(Kind.TREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".git",
        ".GIT",
        ".gIt",
        ".git ",
        ".git.",
        ".git . ",
        "git~1",
        "GIT~1",
        ".git::$INDEX",
        ".",
        "..",
        ".. ",
        "..."
      })
  void namesThatAFileSystemTakesForDotGitAreReported(String name) {
    assertThat(check(tree("100644 " + name))).containsExactly(Kind.DOT_GIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {".g\u200cit", "\ufeff.git", "a\\.git", "..\\x"})
  void hiddenAndBackslashedLookAlikesAreReportedTwice(String name) {
    assertThat(check(tree("100644 " + name))).containsExactly(Kind.DOT_GIT, Kind.PATH_CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gitignore", ".github", "git~", "git", ".gitx", "a.git", "..a"})
  void namesThatOnlyStartAlikeAreOrdinary(String name) {
    assertThat(check(tree("100644 " + name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"git~2", "GITHUB~1", "gitmod~1", "GI7EBA~1", "a~1.md", ".env::$DATA"})
  void namesByWhichWindowsReachesAnotherFileAreReported(String name) {
    assertThat(check(tree("100644 " + name))).containsExactly(Kind.PATH_COLLISION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes~", "longer-than-short~1", "a~b", "Spec::Unix.3pm", "a.b~1"})
  void otherTildesAndColonsAreOrdinary(String name) {
    assertThat(check(tree("100644 " + name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\u0007",
        "a\u202eb",
        "a\u200bb",
        "a\u00adb",
        "a\\b",
        "a\u2028b",
        "\u3164"
      })
  void namesThatShowAsSomethingElseAreReported(String name) {
    assertThat(check(tree("100644 " + name))).containsExactly(Kind.PATH_CHARACTERS);
  }

  @Test
  void namesThatAreNotUtf8AreReported() {
    byte[] entry = ("100644 \u00ff\0" + "a".repeat(20)).getBytes(ISO_8859_1);

    assertThat(check(raw(entry))).containsExactly(Kind.PATH_CHARACTERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00fcber", "\u65e5\u672c", "a b", "\ud83d\ude00"})
  void foreignLettersAreOrdinary(String name) {
    assertThat(check(tree("100644 " + name))).isEmpty();
  }

  @Test
  void namesThatAFileSystemTakesForOneAreReported() {
    assertThat(check(tree("100644 Readme", "100644 readme"))).containsExactly(Kind.PATH_COLLISION);
    assertThat(check(tree("100644 u\u0308", "100644 \u00fc"))).containsExactly(Kind.PATH_COLLISION);
    assertThat(check(tree("100644 strasse", "100644 stra\u00dfe")))
        .containsExactly(Kind.PATH_COLLISION);
  }

  @Test
  void aNewNameIsComparedWithThoseThatStay() {
    ObjectId before = tree("100644 readme");

    assertThat(check(tree("100644 Readme", "100644 readme"), before))
        .containsExactly(Kind.PATH_COLLISION);
    assertThat(check(tree("100644 Readme"), before)).isEmpty();
  }

  @Test
  void whatStoodThereBeforeIsNotReportedAgain() {
    ObjectId bad = tree("100644 .GIT", "100644 Readme", "100644 readme");
    ObjectId more = tree("100644 .GIT", "100644 Readme", "100644 other", "100644 readme");

    assertThat(check(more, bad)).isEmpty();
    assertThat(check(tree("40000 a=" + bad.name(), "100644 b"), tree("40000 a=" + bad.name())))
        .isEmpty();
    assertThat(check(tree("40000 elsewhere=" + bad.name()), tree("40000 a=" + bad.name())))
        .containsExactly(Kind.DOT_GIT, Kind.PATH_COLLISION);
  }

  @Test
  void treesNestedWithoutEndAreReported() {
    ObjectId id = tree("100644 x");
    for (int i = 0; i < 300; i++) {
      id = tree("40000 d=" + id.name());
    }

    assertThat(check(id)).containsExactly(Kind.TREE);
  }

  @Test
  void treesThatStandInManyPlacesAreCheckedOnce() {
    ObjectId id = tree("100644 .GIT");
    for (int i = 0; i < 100; i++) {
      id = tree("40000 a=" + id.name(), "40000 b=" + id.name());
    }

    assertThat(check(id)).containsExactly(Kind.DOT_GIT);
  }

  private List<Kind> check(ObjectId tree, ObjectId... parents) {
    return new NewTrees(new TreeReader(source()))
        .check(tree, List.of(parents)).stream().map(Malformation::kind).toList();
  }

  /** Entries as {@code mode name} or {@code mode name=id}. */
  private ObjectId tree(String... entries) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (String entry : entries) {
      int equals = entry.indexOf('=');
      String head = equals < 0 ? entry : entry.substring(0, equals);
      String id = equals < 0 ? BLOB : entry.substring(equals + 1);
      raw.writeBytes((head + "\0").getBytes(UTF_8));
      byte[] bytes = new byte[Constants.OBJECT_ID_LENGTH];
      ObjectId.fromString(id).copyRawTo(bytes, 0);
      raw.writeBytes(bytes);
    }
    return raw(raw.toByteArray());
  }

  private ObjectId raw(byte[] bytes) {
    ObjectId id = new ObjectInserter.Formatter().idFor(Constants.OBJ_TREE, bytes);
    trees.put(id, bytes);
    return id;
  }

  private ObjectSource source() {
    return new ObjectSource() {
      @Override
      public byte[] tree(ObjectId id) throws Unreadable {
        byte[] found = trees.get(id);
        if (found == null) {
          throw new Unreadable("tree " + id.name() + " is missing");
        }
        return found;
      }

      @Override
      public Optional<byte[]> blob(ObjectId id) {
        return Optional.empty();
      }

      @Override
      public long lines(ObjectId id) {
        return 0;
      }
    };
  }
}
