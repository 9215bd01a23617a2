package dev.ambit.app.forge;

import dev.ambit.app.event.RepositoryPath;
import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.event.RefUpdate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How things stand on a forge, read now. What cannot be read is an {@link IOException}. */
public interface ForgeState {

  /** Every repository that the forge lets Ambit see. */
  List<RepositoryPath> repositories() throws IOException;

  /** The open pull requests. */
  List<OpenPull> openPulls(RepositoryPath repository) throws IOException;

  /** A pull request; empty if it is not open any more. */
  Optional<Proposal> pull(RepositoryPath repository, int number) throws IOException;

  /** The group that a merge queue keeps on a branch; empty if the branch is gone. */
  Optional<Proposal> group(RepositoryPath repository, RefName ref) throws IOException;

  /** Whether a branch reaches a commit. */
  boolean isOn(RepositoryPath repository, RefName branch, Oid commit) throws IOException;

  /** Whoever moved a branch so, by the forge's record; nobody if the forge does not know. */
  List<Account> movers(RepositoryPath repository, RefUpdate update) throws IOException;

  /** A comment as it stands now; empty if it is gone, was edited, or is a machine's. */
  Optional<Spoken> comment(RepositoryPath repository, long comment) throws IOException;

  /** Where the repository is fetched from, and by which right. */
  Remote remote(RepositoryPath repository) throws IOException;
}
