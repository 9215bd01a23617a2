package dev.ambit.hooks.audit;

import dev.ambit.core.ledger.Checkpoint;
import dev.ambit.core.ledger.MerkleFrontier;
import dev.ambit.hooks.ledger.BrokenLedger;
import dev.ambit.hooks.ledger.LogFiles;
import dev.ambit.hooks.ledger.LogText;
import dev.ambit.wire.checkpoint.NoteKey;
import dev.ambit.wire.checkpoint.SignedCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Examines one log: its chain, its own checkpoint, and checkpoints of it kept elsewhere. */
final class LogAudit {

  private final LogFiles files;
  private final NoteKey key;
  private final Map<String, SignedCheckpoint> kept = new TreeMap<>();
  private final Map<Long, String> roots = new HashMap<>();
  private final List<LogCheck> checks = new ArrayList<>();

  private LogAudit(LogFiles files, NoteKey key) {
    this.files = files;
    this.key = key;
  }

  /**
   * Everything that was found.
   *
   * @param witnesses checkpoints kept elsewhere, by where; those of other logs are passed over
   */
  static List<LogCheck> of(LogFiles files, NoteKey key, Map<Path, SignedCheckpoint> witnesses)
      throws IOException {
    LogAudit audit = new LogAudit(files, key);
    audit.readCheckpoint();
    witnesses.forEach(
        (path, witness) -> {
          if (witness.checkpoint().origin().equals(key.name())) {
            audit.kept.put("witness " + path, witness);
          }
        });
    audit.compare();
    return List.copyOf(audit.checks);
  }

  private void readCheckpoint() throws IOException {
    try {
      if (Files.exists(files.checkpoint())) {
        kept.put("checkpoint", SignedCheckpoint.read(Files.readAllBytes(files.checkpoint())));
      }
    } catch (IllegalArgumentException e) {
      checks.add(LogCheck.bad("checkpoint", String.valueOf(e.getMessage())));
    }
  }

  private void compare() throws IOException {
    Optional<MerkleFrontier> tree = tree();
    if (tree.isEmpty()) {
      return;
    }
    long size = tree.get().size();
    checks.add(LogCheck.good("chain", size + " entries, each after the one before"));
    if (size > 0 && !Files.exists(files.checkpoint())) {
      checks.add(LogCheck.bad("checkpoint", files.checkpoint() + " is missing"));
    }
    kept.forEach((what, signed) -> checks.add(compare(what, signed, size)));
  }

  private LogCheck compare(String what, SignedCheckpoint signed, long size) {
    boolean ours = signed.checkpoint().origin().equals(key.name()) && signed.isSignedBy(key);
    return ours
        ? LogCheck.against(what, signed.checkpoint(), roots, size)
        : LogCheck.bad(what, "is not signed by this log's key " + key.key().keyId());
  }

  private Optional<MerkleFrontier> tree() throws IOException {
    Set<Long> sizes =
        kept.values().stream()
            .map(SignedCheckpoint::checkpoint)
            .map(Checkpoint::size)
            .collect(Collectors.toSet());
    roots.put(0L, MerkleFrontier.EMPTY.root());
    try {
      return Optional.of(
          LogText.read(
              files.log(),
              (entry, tree) -> {
                if (sizes.contains(tree.size())) {
                  roots.put(tree.size(), tree.root());
                }
              }));
    } catch (BrokenLedger e) {
      checks.add(LogCheck.bad("chain", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }
}
