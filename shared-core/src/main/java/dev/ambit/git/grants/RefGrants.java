package dev.ambit.git.grants;

import dev.ambit.wire.grant.StoredEnvelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;

/**
 * The envelopes of a repository's ref {@code refs/ambit/grants}: a commit whose tree holds {@code
 * grants/ID/DIGEST.json} and {@code revocations/ID/DIGEST.json}. A missing ref holds nothing.
 *
 * @param repository the repository, as it stands outside any push
 */
record RefGrants(Repository repository) {

  static final String REF = "refs/ambit/grants";
  private static final int MOST_FILES = 10_000;
  private static final int MOST_BYTES = 2 << 20;

  List<StoredEnvelope> all() throws IOException {
    Ref ref = repository.exactRef(REF);
    if (ref == null) {
      return List.of();
    }
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      files.addTree(commits.parseCommit(ref.getObjectId()).getTree());
      files.setRecursive(true);
      files.setFilter(PathSuffixFilter.create(".json"));
      return envelopes(files);
    }
  }

  private static List<StoredEnvelope> envelopes(TreeWalk files) throws IOException {
    List<StoredEnvelope> envelopes = new ArrayList<>();
    while (files.next()) {
      if (envelopes.size() >= MOST_FILES) {
        throw new IOException(REF + " holds more than " + MOST_FILES + " envelopes");
      }
      envelopes.add(new StoredEnvelope(REF + ":" + files.getPathString(), json(files)));
    }
    return envelopes;
  }

  private static String json(TreeWalk files) throws IOException {
    try {
      byte[] bytes = files.getObjectReader().open(files.getObjectId(0)).getCachedBytes(MOST_BYTES);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (LargeObjectException e) {
      throw new IOException(REF + ":" + files.getPathString() + " is larger than 2 MiB", e);
    }
  }
}
