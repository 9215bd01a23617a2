package dev.ambit.git;

import dev.ambit.core.facts.Fact;
import dev.ambit.core.facts.RefChange.TargetKind;
import dev.ambit.core.facts.TagFacts;
import dev.ambit.git.object.TagParser;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Follows annotated tags to what they finally point at. */
public record Peeling(StoredObjects objects, TagParser parser) {

  private static final int DEEPEST = 8;

  /** What {@code id} finally points at; the zero id points at nothing. */
  public Peeled peel(ObjectId id) throws Unreadable {
    if (id.equals(ObjectId.zeroId())) {
      return Peeled.NOTHING;
    }
    List<TagFacts> tags = new ArrayList<>();
    ObjectId at = id;
    int type = objects.type(at);
    while (type == Constants.OBJ_TAG) {
      if (tags.size() == DEEPEST) {
        throw new Unreadable("tags are nested deeper than " + DEEPEST + ": " + id.name());
      }
      byte[] raw = objects.tag(at);
      TagFacts tag = parse(at, raw);
      tags.add(tag);
      at = GitIds.jgit(tag.target());
      type = objects.type(at);
      requireClaim(tag, TagParser.claimedType(raw), type);
    }
    return new Peeled(kind(type), at, tags);
  }

  private TagFacts parse(ObjectId id, byte[] raw) throws Unreadable {
    Fact<TagFacts> tag = parser.parse(GitIds.core(id), raw);
    return tag.toOptional()
        .orElseThrow(() -> new Unreadable(tag.fold(known -> "", reason -> reason)));
  }

  /** Git refuses to follow such a tag; some readers do. */
  private static void requireClaim(TagFacts tag, String claimed, int type) throws Unreadable {
    if (!claimed.equals(Constants.typeString(type))) {
      throw new Unreadable("tag " + tag.id() + " is of an object of another type than it says");
    }
  }

  private static TargetKind kind(int type) {
    return switch (type) {
      case Constants.OBJ_COMMIT -> TargetKind.COMMIT;
      case Constants.OBJ_TREE -> TargetKind.TREE;
      default -> TargetKind.BLOB;
    };
  }
}
