package dev.ambit.git.store;

import dev.ambit.core.event.Oid;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** Object ids in core's words and in JGit's, which knows SHA-1 only. */
public final class GitIds {

  private static final int SHA1_DIGITS = 40;

  private GitIds() {}

  public static Oid core(AnyObjectId id) {
    return new Oid(id.name());
  }

  /**
   * The id as JGit has it.
   *
   * @throws Unreadable if it is a SHA-256 id
   */
  public static ObjectId jgit(Oid id) throws Unreadable {
    if (id.hex().length() != SHA1_DIGITS) {
      throw new Unreadable(id.abbreviated() + " is a SHA-256 object id, which cannot be read yet");
    }
    return ObjectId.fromString(id.hex());
  }
}
