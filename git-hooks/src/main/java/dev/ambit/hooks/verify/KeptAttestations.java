package dev.ambit.hooks.verify;

import dev.ambit.git.files.FilesRef;
import dev.ambit.git.files.FilesSnapshot;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The attestations that a repository holds. Records that many statements name, such as a decision
 * that landed a thousand commits, are read once.
 */
final class KeptAttestations implements AttestationFiles {

  private static final int REMEMBERED = 256;

  private final FilesSnapshot files;
  private final Map<String, Optional<byte[]>> read = new HashMap<>();

  KeptAttestations(FilesRef ref) throws IOException {
    this.files = ref.snapshot();
  }

  @Override
  public Map<String, byte[]> under(String path) throws IOException {
    return files.under(path);
  }

  @Override
  public Optional<byte[]> file(String path) throws IOException {
    Optional<byte[]> known = read.get(path);
    if (known == null) {
      known = AttestationFiles.super.file(path);
      if (read.size() == REMEMBERED) {
        read.clear();
      }
      read.put(path, known);
    }
    return known;
  }

  @Override
  public void close() {
    files.close();
  }
}
