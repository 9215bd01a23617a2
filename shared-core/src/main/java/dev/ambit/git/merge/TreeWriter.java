package dev.ambit.git.merge;

import dev.ambit.git.store.Unreadable;
import dev.ambit.git.tree.TreeEntry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Writes trees as git does, into memory. */
record TreeWriter(MergedObjects objects) {

  /** The tree of these entries, which are in git's order; empty if there are none. */
  Optional<ObjectId> write(List<TreeEntry> entries) throws Unreadable {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    for (TreeEntry entry : entries) {
      String head = Integer.toOctalString(entry.mode()) + " " + entry.name() + "\0";
      raw.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
      byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
      entry.id().copyRawTo(id, 0);
      raw.writeBytes(id);
    }
    return Optional.of(objects.addTree(raw.toByteArray()));
  }
}
