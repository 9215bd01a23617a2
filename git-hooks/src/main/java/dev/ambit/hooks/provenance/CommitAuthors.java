package dev.ambit.hooks.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.identity.Identity;
import dev.ambit.core.identity.signal.Identifier;
import dev.ambit.git.CommitLookup;
import dev.ambit.git.object.CommitParser;
import dev.ambit.git.store.GitEnvironment;
import dev.ambit.git.store.NoteFormat;
import dev.ambit.git.store.Unreadable;
import dev.ambit.hooks.receive.AmbitFolder;
import dev.ambit.wire.agents.AgentFiles;
import dev.ambit.wire.notes.AuthorshipNotes;
import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteSignatures;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells who made commits, by the commits alone and the people and agents the site knows. */
record CommitAuthors(CommitLookup commits, Identifier identifier) {

  private static final RefName AI_NOTES = new RefName("refs/notes/ai");

  /** Opens the repository's commits, with the keys of the site to check their signatures. */
  static CommitLookup lookup(Site site, AmbitFolder folder, GitEnvironment environment)
      throws IOException, Unreadable {
    return CommitLookup.open(
        environment,
        CommitParser.checking(SiteSignatures.of(site, folder.root())),
        List.of(new NoteFormat(AI_NOTES, AuthorshipNotes::read)));
  }

  static CommitAuthors of(Site site, CommitLookup commits) {
    return new CommitAuthors(commits, Identifier.of(AgentFiles.shipped(), site.registry()));
  }

  /** Who made a commit that came by {@code ref}. */
  Identity identify(Oid id, RefName ref) {
    return identifier.identify(commits.commit(id), Optional.of(ref.branch()));
  }
}
