package dev.ambit.git.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.git.store.LineCounter;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCountTest {

  private final Map<ObjectId, String> blobs = new HashMap<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;b;c;  | a;b;c;     | 0",
        "a;b;c;  | a;x;c;     | 2",
        "a;b;c;  | a;b;c;d;   | 1",
        "a;b;c;  | b;c;       | 1",
        "a;b     | a;b;       | 2",
        "a;      | x;y;z;     | 4"
      })
  void addedAndRemovedLinesCount(String before, String after, int lines) throws Unreadable {
    assertThat(count(before.replace(';', '\n'), after.replace(';', '\n'))).isEqualTo(lines);
  }

  @Test
  void aNewFileCountsWithAllItsLines() throws Unreadable {
    assertThat(counter().of(Optional.empty(), file("a\nb"))).isEqualTo(2);
    assertThat(counter().of(file("a\nb\n"), Optional.empty())).isEqualTo(2);
    assertThat(counter().of(Optional.empty(), file(""))).isZero();
  }

  @Test
  void linesThatAreAllAlikeAreCountedInTimeAndNeverTooFew() throws Unreadable {
    String many = "x\n".repeat(200_000);

    assertThat(count(many + "end\n", "start\n" + many)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aLongLineCountsAsSeveralWhetherNewOrChanged() throws Unreadable {
    String line = "x".repeat(1000);

    assertThat(counter().of(Optional.empty(), file(line))).isEqualTo(5);
    assertThat(count("a\n" + line + "\nb\n", "a\n" + line + "y\nb\n")).isEqualTo(11);
  }

  @Test
  void gitlinksCountNothing() throws Unreadable {
    ObjectId commit = ObjectId.fromString("1".repeat(40));

    assertThat(
            counter().of(Optional.empty(), Optional.of(new TreeEntry(0160000, true, "v", commit))))
        .isZero();
  }

  private int count(String before, String after) throws Unreadable {
    return counter().of(file(before), file(after));
  }

  private Optional<TreeEntry> file(String content) {
    byte[] raw = content.getBytes(UTF_8);
    ObjectId id = new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, raw);
    blobs.put(id, content);
    return Optional.of(new TreeEntry(0100644, true, "file", id));
  }

  private LineCount counter() {
    return new LineCount(
        new ObjectSource() {
          @Override
          public byte[] tree(ObjectId id) throws Unreadable {
            throw new Unreadable("there is no tree");
          }

          @Override
          public Optional<byte[]> blob(ObjectId id) {
            return Optional.ofNullable(blobs.get(id)).map(text -> text.getBytes(UTF_8));
          }

          @Override
          public long lines(ObjectId id) {
            return Optional.ofNullable(blobs.get(id))
                .map(text -> LineCounter.in(text.getBytes(UTF_8)))
                .orElse(0L);
          }
        });
  }
}
