package dev.ambit.hooks.receive;

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

  public Path ledger() {
    return root.resolve("ledger").resolve("decisions.jsonl");
  }

  public Path jar() {
    return root.resolve("lib").resolve("ambit.jar");
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

  /** What the installation changed. */
  public Path installed() {
    return root.resolve("installed.json");
  }
}
