package dev.ambit.wire.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.provenance.Envelope;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderGrantsTest {

  private static final Envelope ENVELOPE = new Envelope("text/plain", "AAAA", List.of());

  @TempDir Path home;

  @Test
  void holdsWhatWasAddedAndPassesOverOtherFiles() throws IOException {
    FolderGrants grants = new FolderGrants(home.resolve("grants"));
    Path file = grants.add("PAY-214", ENVELOPE);
    Files.writeString(home.resolve("grants/README.md"), "not an envelope");
    assertThat(grants.all())
        .containsExactly(new StoredEnvelope("PAY-214.json", Files.readString(file)));
  }

  @Test
  void neverOverwrites() throws IOException {
    FolderGrants grants = new FolderGrants(home);
    grants.add("PAY-214", ENVELOPE);
    assertThatThrownBy(() -> grants.add("PAY-214", ENVELOPE))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aMissingFolderCannotBeRead() {
    FolderGrants missing = new FolderGrants(home.resolve("missing"));
    assertThatThrownBy(missing::all).isInstanceOf(IOException.class);
    JoinedGrants joined = new JoinedGrants(List.of(() -> List.of(), missing));
    assertThatThrownBy(joined::all).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAHugeFile() throws IOException {
    Files.write(home.resolve("huge.json"), new byte[(2 << 20) + 1]);
    assertThatThrownBy(() -> new FolderGrants(home).all())
        .hasMessageContaining("larger than 2 MiB");
  }
}
