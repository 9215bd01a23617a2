package dev.ambit.git.store;

import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.AuthorshipNote;
import java.util.Optional;
import java.util.function.Function;

/**
 * A notes ref that tells about authorship, and how to read its notes.
 *
 * @param ref the notes ref, such as {@code refs/notes/ai}
 * @param parser reads a note's text; empty if it is no such note
 */
public record NoteFormat(RefName ref, Function<String, Optional<AuthorshipNote>> parser) {}
