package dev.ambit.app.event;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import java.util.Optional;

/**
 * What a delivery makes worth looking at. It says where to look and, for a person's word, who the
 * forge says spoke; how things stand is then read from the forge.
 */
public sealed interface Hint {

  RepositoryPath repository();

  /** A pull request may have changed. */
  record Pull(RepositoryPath repository, int number) implements Hint {}

  /** A branch, a rule or a setting of the repository moved: every open pull request may change. */
  record Everything(RepositoryPath repository) implements Hint {}

  /** A merge queue made a group, which the branch {@code ref} holds. */
  record Group(RepositoryPath repository, RefName ref) implements Hint {}

  /** Somebody commented on a pull request; it may be a command. */
  record Comment(RepositoryPath repository, int number, long comment) implements Hint {}

  /**
   * Somebody pressed Approve.
   *
   * @param check the forge's id of what was told
   * @param account who pressed it, by the forge's signed word
   */
  record Button(RepositoryPath repository, String check, String account) implements Hint {}

  /**
   * Somebody changed what protects a branch.
   *
   * @param account who, by the forge's signed word
   * @param what the event and its action
   */
  record Rules(RepositoryPath repository, String account, String what) implements Hint {}

  /**
   * A workflow began or ended.
   *
   * @param account who started it, by the forge's signed word
   * @param workflow the workflow's file, such as {@code .github/workflows/build.yml}
   * @param branch the branch that it runs on; empty if the forge names none
   * @param commit the commit that it runs on
   * @param state {@code requested}, or how it ended
   */
  record Run(
      RepositoryPath repository,
      String account,
      String workflow,
      Optional<RefName> branch,
      Oid commit,
      String state)
      implements Hint {}
}
