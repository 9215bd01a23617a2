package dev.ambit.app.effect;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.core.provenance.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told the owner when something landed that is not what was reviewed. */
public final class DriftWords {

  private DriftWords() {}

  /**
   * The comment, in Markdown.
   *
   * @param owner who answers for it, as the forge names them; empty if nobody is known
   */
  public static String of(Optional<String> owner, RefName branch, Oid commit, Mapping mapping) {
    StringBuilder text = new StringBuilder("**Ambit:** what landed is not what was reviewed.\n\n");
    text.append("Commit ").append(commit.hex());
    text.append(" on ").append(Fenced.inline(branch.branch()));
    text.append(" landed as a ").append(mapping.kind().word()).append('.');
    mapping
        .reviewed()
        .ifPresent(
            reviewed ->
                text.append(" Reviewed was ")
                    .append(reviewed.head().hex())
                    .append(" by decision ")
                    .append(reviewed.decision())
                    .append('.'));
    text.append('\n');
    List<String> lines = new ArrayList<>();
    mapping.told().ifPresent(lines::add);
    mapping.drift().forEach(path -> lines.add("differs: " + path));
    if (!lines.isEmpty()) {
      text.append('\n').append(Fenced.block(lines));
    }
    text.append("\nnext: look at the commit, and revert it if nobody can say why it differs");
    owner.ifPresent(name -> text.append("; @").append(name).append(" answers for it"));
    return text.append(".\n").toString();
  }
}
