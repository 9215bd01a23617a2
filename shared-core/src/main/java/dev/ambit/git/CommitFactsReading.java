package dev.ambit.git;

import dev.ambit.core.facts.CommitFacts;
import dev.ambit.core.facts.Fact;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitIds;
import dev.ambit.git.store.Notes;
import dev.ambit.git.store.StoredObjects;
import dev.ambit.git.store.Unreadable;
import org.eclipse.jgit.lib.ObjectId;

/** Reads what commit objects and their notes say. */
record CommitFactsReading(StoredObjects objects, CommitParser parser, Notes notes) {

  CommitFacts read(ObjectId id) throws Unreadable {
    Fact<CommitFacts> facts = parser.parse(GitIds.core(id), objects.commit(id));
    CommitFacts known =
        facts
            .toOptional()
            .orElseThrow(() -> new Unreadable(facts.fold(value -> "", reason -> reason)));
    return notes.attach(known);
  }
}
