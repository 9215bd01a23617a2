package dev.ambit.git.landing;

import dev.ambit.core.event.Oid;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Unreadable;
import dev.ambit.git.walk.CommitGraph;
import dev.ambit.git.walk.ParentsFirst;
import dev.ambit.git.walk.Reachability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Reads the heads that were reviewed, as far as they can still be read. */
record ReviewedHeads(CommitGraph graph) {

  private static final int MOST_HEADS = 200;
  private static final int MOST_COMMITS = 2000;

  /** The heads, in the order given, each with what it brings that {@code before} does not reach. */
  List<ReviewedHead> read(List<Oid> heads, List<ObjectId> before) {
    List<ReviewedHead> read = new ArrayList<>();
    for (Oid head : heads) {
      if (read.size() < MOST_HEADS) {
        read(head, before).filter(each -> !each.commits().isEmpty()).ifPresent(read::add);
      }
    }
    return read;
  }

  /** Empty if the server has swept it away since: then nothing can be compared with it. */
  private Optional<ReviewedHead> read(Oid head, List<ObjectId> before) {
    try {
      ObjectId id = GitIds.jgit(head);
      Set<ObjectId> brought = new Reachability(graph, MOST_COMMITS).only(List.of(id), before);
      return Optional.of(
          new ReviewedHead(graph.get(id), new ParentsFirst(graph).order(id, brought)));
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }
}
