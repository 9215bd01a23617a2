package dev.ambit.jenkins.provenance;

import dev.ambit.core.provenance.BuildProvenance.Output;
import hudson.model.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jenkins.util.VirtualFile;

/** What a run made: its archived artifacts, what it attested itself, else its log. */
final class RunOutputs {

  private RunOutputs() {}

  static List<Output> of(Run<?, ?> run) throws IOException {
    List<Output> outputs = new ArrayList<>();
    VirtualFile root = run.getArtifactManager().root();
    for (String path : new TreeSet<>(root.list("**", "", false))) {
      outputs.add(new Output(path, Sha256.of(root.child(path).open())));
    }
    run.getActions(Attested.class).forEach(attested -> outputs.add(attested.output()));
    if (outputs.isEmpty()) {
      Path log = run.getRootDir().toPath().resolve("log");
      outputs.add(new Output("log", Sha256.of(Files.newInputStream(log))));
    }
    return List.copyOf(outputs);
  }
}
