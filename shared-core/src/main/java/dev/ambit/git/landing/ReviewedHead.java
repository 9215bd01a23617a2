package dev.ambit.git.landing;

import dev.ambit.git.walk.GraphCommit;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A head that was reviewed, with the commits it brings.
 *
 * @param head the head
 * @param commits the commits that the protected ref did not reach before, parents before children
 */
record ReviewedHead(GraphCommit head, List<GraphCommit> commits) {

  ReviewedHead {
    commits = List.copyOf(commits);
  }

  boolean brings(ObjectId id) {
    return commits.stream().anyMatch(commit -> commit.id().equals(id));
  }
}
