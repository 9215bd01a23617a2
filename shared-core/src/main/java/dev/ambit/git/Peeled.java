package dev.ambit.git;

import dev.ambit.core.facts.RefChange.TargetKind;
import dev.ambit.core.facts.TagFacts;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What an id finally is.
 *
 * @param kind the kind of the last object
 * @param id the last object
 * @param tags the annotated tags on the way, outermost first
 */
public record Peeled(TargetKind kind, ObjectId id, List<TagFacts> tags) {

  static final Peeled NOTHING = new Peeled(TargetKind.NOTHING, ObjectId.zeroId(), List.of());

  public Peeled {
    tags = List.copyOf(tags);
  }

  /** The commit, if it is one. */
  public Optional<ObjectId> commit() {
    return kind == TargetKind.COMMIT ? Optional.of(id) : Optional.empty();
  }
}
