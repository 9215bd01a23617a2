package dev.ambit.hooks.receive;

import dev.ambit.core.ledger.NoMemory;
import dev.ambit.hooks.keys.ServerKeys;
import dev.ambit.hooks.ledger.FileLedger;
import dev.ambit.hooks.ledger.LogFiles;
import dev.ambit.hooks.ledger.LogKind;
import dev.ambit.wire.record.PastUseMemory;
import java.nio.file.Path;

/**
 * The folder {@code ambit} inside a guarded repository.
 *
 * @param root the folder
 */
public record AmbitFolder(Path root) {

  /** The folder of the repository at {@code gitDir}. */
  public static AmbitFolder of(Path gitDir) {
    return new AmbitFolder(gitDir.toAbsolutePath().normalize().resolve("ambit"));
  }

  public Path site() {
    return root.resolve("site.yaml");
  }

  public Path keys() {
    return root.resolve("keys");
  }

  public Path grants() {
    return root.resolve("grants");
  }

  /** Signed approvals, each in {@code <decision>.<key>.json}. */
  public Path approvals() {
    return root.resolve("approvals");
  }

  /** The file of the log of decisions. */
  public Path ledger() {
    return files(LogKind.DECISIONS).log();
  }

  /** The files of a log. */
  public LogFiles files(LogKind kind) {
    return new LogFiles(root.resolve("ledger"), kind);
  }

  /** The log of decisions. A process that stays keeps it: it remembers what it read. */
  public FileLedger<PastUseMemory> decisionLog() {
    return FileLedger.in(files(LogKind.DECISIONS), serverKeys(), PastUseMemory.KIND);
  }

  /** The log of who asked for, approved, issued and revoked grants. */
  public FileLedger<NoMemory> grantLog() {
    return FileLedger.in(files(LogKind.GRANTS), serverKeys(), NoMemory.NOTHING);
  }

  /** The keys that the server itself signs with. */
  public ServerKeys serverKeys() {
    return ServerKeys.in(root);
  }

  public Path jar() {
    return root.resolve("lib").resolve("ambit.jar");
  }

  /** What the forge app told, and how far it was told. */
  public Path server() {
    return root.resolve("server");
  }

  /** The secret by which the forge app knows this repository's hooks. */
  public Path serverToken() {
    return serverKeys().privateFolder().resolve("app-token");
  }

  /** Where the resident gate has its socket, its lock and its log. */
  public Path run() {
    return root.resolve("run");
  }

  public Path log() {
    return root.resolve("log");
  }

  /** The last repository policy that was free of mistakes. */
  public Path lastGoodPolicy() {
    return root.resolve("last-good-policy.yaml");
  }

  /** What is known of the trees that stand; may be thrown away. */
  public Path knownTrees() {
    return root.resolve("known-trees");
  }

  /** The policies that decisions stand on, each under its digest. */
  public Path policies() {
    return root.resolve("policies");
  }

  /** The repository that it is in. */
  public Path repository() {
    return root.resolveSibling(".").normalize();
  }

  /** What the installation changed. */
  public Path installed() {
    return root.resolve("installed.json");
  }
}
