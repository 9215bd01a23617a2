package dev.ambit.hooks.verify;

import dev.ambit.core.event.Oid;
import dev.ambit.git.files.FilesRef;
import dev.ambit.hooks.provenance.AttestationTree;
import dev.ambit.wire.provenance.StatementType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The attestations of a clone with one file changed or taken away. */
final class Tampering implements AttestationFiles {

  private final Map<String, byte[]> whole;
  private final Map<String, byte[]> now = new TreeMap<>();

  private Tampering(Map<String, byte[]> whole) {
    this.whole = whole;
    now.putAll(whole);
  }

  static Tampering of(Path clone) throws IOException {
    FilesRef ref = FilesRef.at(clone, AttestationTree.REF);
    Map<String, byte[]> all = new TreeMap<>();
    for (String folder : List.of("commits", "grants", "approvals", "decisions", "policies")) {
      all.putAll(ref.under(folder));
    }
    return new Tampering(all);
  }

  /** The statements about a commit, the grants, and the decisions and policies they name. */
  List<String> filesThatProve(Oid commit) throws IOException {
    String statements = String.join("", texts(AttestationTree.folder(commit)));
    return whole.keySet().stream()
        .filter(
            path -> path.startsWith(AttestationTree.folder(commit)) || isNamed(path, statements))
        .toList();
  }

  private static boolean isNamed(String path, String statements) {
    String name = path.substring(path.indexOf('/') + 1).replaceFirst("[.](json|tlog-proof)$", "");
    return !path.startsWith("commits/") && statements.contains(name);
  }

  private List<String> texts(String folder) {
    return whole.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder))
        .map(file -> KeptEnvelope.read(file.getValue(), StatementType.PAYLOAD_TYPE).payload())
        .map(payload -> new String(payload, StandardCharsets.UTF_8))
        .toList();
  }

  /** Every file, whole. */
  Map<String, byte[]> all() {
    return new TreeMap<>(whole);
  }

  int length(String path) {
    return Objects.requireNonNull(whole.get(path)).length;
  }

  /** One bit of one byte is another; all else is whole. */
  void flip(String path, int at) {
    now.putAll(whole);
    byte[] changed = Objects.requireNonNull(whole.get(path)).clone();
    changed[at] ^= 1;
    now.put(path, changed);
  }

  /** One file is gone; all else is whole. */
  void hide(String path) {
    now.putAll(whole);
    now.remove(path);
  }

  @Override
  public Map<String, byte[]> under(String path) {
    Map<String, byte[]> found = new TreeMap<>();
    now.forEach(
        (file, content) -> {
          if (file.equals(path) || file.startsWith(path + "/")) {
            found.put(file, content);
          }
        });
    return found;
  }
}
