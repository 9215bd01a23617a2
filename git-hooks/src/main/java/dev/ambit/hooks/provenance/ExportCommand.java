package dev.ambit.hooks.provenance;

import dev.ambit.core.event.Oid;
import dev.ambit.core.event.RefName;
import dev.ambit.git.files.FilesRef;
import dev.ambit.hooks.WrongInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit attest export}. */
@Command(
    name = "export",
    description = "Put the statements about commits into files, or into git notes.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  private static final RefName NOTES = new RefName("refs/notes/ambit");

  @Parameters(paramLabel = "COMMIT|RANGE", description = "Such as main or v1..main.")
  private String range = "";

  @Option(names = "--repo", paramLabel = "DIR", description = "The repository (default: here).")
  private Path repo = Path.of("");

  @Option(names = "--to", paramLabel = "DIR", description = "Write COMMIT.jsonl into this folder.")
  private Optional<Path> to = Optional.empty();

  @Option(names = "--notes", description = "Write a note of refs/notes/ambit for each commit.")
  private boolean notes;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (to.isEmpty() && !notes) {
      throw new WrongInput("say where to: --to DIR, --notes, or both");
    }
    Map<Oid, byte[]> lines = new LinkedHashMap<>();
    AttestationTree tree = AttestationTree.of(repo);
    for (Oid commit : RangeOfCommits.in(repo, range)) {
      byte[] joined = joined(tree.statements(commit).values());
      if (joined.length > 0) {
        lines.put(commit, joined);
      }
    }
    write(lines);
    spec.commandLine().getOut().println(lines.size() + " commits exported");
    return lines.isEmpty() ? 1 : 0;
  }

  private void write(Map<Oid, byte[]> lines) throws IOException {
    if (to.isPresent()) {
      Files.createDirectories(to.get());
      for (Map.Entry<Oid, byte[]> each : lines.entrySet()) {
        Files.write(to.get().resolve(each.getKey() + ".jsonl"), each.getValue());
      }
    }
    if (notes && !lines.isEmpty()) {
      Map<String, byte[]> files = new TreeMap<>();
      lines.forEach(
          (commit, line) ->
              files.put(commit.hex().substring(0, 2) + "/" + commit.hex().substring(2), line));
      FilesRef.at(repo, NOTES)
          .add(
              new FilesRef.Addition(
                  files, List.of(), "Export attestations", Clock.systemUTC().instant()));
    }
  }

  /** Envelopes one a line: the bundle form of in-toto. */
  private static byte[] joined(Collection<byte[]> envelopes) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    envelopes.forEach(joined::writeBytes);
    return joined.toByteArray();
  }
}
