package dev.ambit.git.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.RepoPath;
import dev.ambit.git.store.ObjectSource;
import dev.ambit.git.store.Unreadable;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTextTest {

  private final Map<ObjectId, byte[]> objects = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "page.md, page.md",
    "shared, ../legal",
    "shared/TERMS.md, ../legal/TERMS.md",
    "SHARED/TERMS.md, ../legal/TERMS.md",
    "./twice/x, ./../legal/x",
    "shared/../README.md, ../legal/../README.md",
    "away/x, /etc/x",
    "sub/down/x, sub/./x",
    "sub/up/x, ../legal/x",
    "circle, circle",
    "../../outside, ../../outside",
    "/docs/shared, /docs/shared",
  })
  void linksInTheWayAreWrittenOut(String text, String writtenOut) throws Unreadable {
    ObjectId sub = tree(link("down", "."), link("up", "../../legal"));
    ObjectId docs =
        tree(
            "40000 sub=" + sub.name(),
            link("away", "/etc"),
            link("circle", "circle"),
            link("shared", "../legal"),
            link("twice", "shared"));
    ObjectId root = tree("40000 docs=" + docs.name(), "40000 legal=" + tree().name());

    assertThat(read(root, text)).isEqualTo(RepoPath.of(writtenOut));
  }

  private RepoPath read(ObjectId root, String text) throws Unreadable {
    return new LinkText(new TreeReader(source()), source())
        .writtenOut(root, RepoPath.of("docs/link"), RepoPath.of(text));
  }

  private String link(String name, String text) {
    return "120000 " + name + "=" + object(Constants.OBJ_BLOB, text.getBytes(UTF_8)).name();
  }

  /** Entries as {@code mode name=id}. */
  private ObjectId tree(String... entries) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (String entry : entries) {
      String[] parts = entry.split("=", 2);
      raw.writeBytes((parts[0] + "\0").getBytes(UTF_8));
      byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
      ObjectId.fromString(parts[1]).copyRawTo(id, 0);
      raw.writeBytes(id);
    }
    return object(Constants.OBJ_TREE, raw.toByteArray());
  }

  private ObjectId object(int type, byte[] raw) {
    ObjectId id = new ObjectInserter.Formatter().idFor(type, raw);
    objects.put(id, raw);
    return id;
  }

  private ObjectSource source() {
    return new ObjectSource() {
      @Override
      public byte[] tree(ObjectId id) {
        return Objects.requireNonNull(objects.get(id));
      }

      @Override
      public Optional<byte[]> blob(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
      }

      @Override
      public long lines(ObjectId id) {
        return 0;
      }
    };
  }
}
