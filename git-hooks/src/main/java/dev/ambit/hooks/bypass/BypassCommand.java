package dev.ambit.hooks.bypass;

import dev.ambit.hooks.WrongInput;
import dev.ambit.story.BypassSuite;
import dev.ambit.story.InvalidStory;
import dev.ambit.story.ObjectFormat;
import dev.ambit.story.Stories;
import dev.ambit.story.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit bypass}. Exit code 0 if every trick ended as expected, 1 if one did not. */
@Command(
    name = "bypass",
    description = "Try every known trick on a pre-receive hook, by real pushes.",
    footer =
        "A hook that is not Ambit's cannot read the grants and policies that a trick presumes: of"
            + " it only what landed is told, not why.",
    mixinStandardHelpOptions = true)
public final class BypassCommand implements Callable<Integer> {

  @Option(
      names = "--hook",
      paramLabel = "PATH",
      description = "Another pre-receive hook (default: Ambit's own).")
  private Optional<Path> hook = Optional.empty();

  @Option(
      names = "--server",
      paramLabel = "HASH",
      description = "The repositories' hash: ${COMPLETION-CANDIDATES} (default: sha1).")
  private ObjectFormat server = ObjectFormat.SHA1;

  @Option(
      names = "--stories",
      paramLabel = "DIR",
      description = "Stories of your own instead of the suite.")
  private Optional<Path> stories = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private TrickTable format = TrickTable.TEXT;

  @Parameters(paramLabel = "NAME", description = "Only these tricks.")
  private Set<String> names = new TreeSet<>();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Trials trials = new Trials(trial(), server);
    Progress progress = new Progress(spec.commandLine().getErr(), Ansi.AUTO.enabled());
    List<Story> chosen = chosen();
    List<TrickResult> results = new ArrayList<>();
    for (Story story : chosen) {
      progress.tell(results.size(), chosen.size(), story.name());
      results.add(trials.tell(story));
    }
    progress.end();
    PrintWriter out = spec.commandLine().getOut();
    format.print(results, out);
    out.flush();
    return results.stream().allMatch(TrickResult::asExpected) ? 0 : 1;
  }

  private HookTrial trial() throws IOException {
    if (hook.isEmpty()) {
      return new OwnHook(new OwnCommand());
    }
    if (!Files.isExecutable(hook.get())) {
      throw new WrongInput("--hook " + hook.get() + " is no program: chmod +x, or another path");
    }
    return new ForeignHook(hook.get().toRealPath());
  }

  private List<Story> chosen() {
    List<Story> all = all();
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(all.stream().map(Story::name).collect(Collectors.toSet()));
    if (!unknown.isEmpty()) {
      throw new WrongInput("there is no trick " + String.join(", ", unknown));
    }
    return names.isEmpty() ? all : all.stream().filter(s -> names.contains(s.name())).toList();
  }

  private List<Story> all() {
    try {
      return stories.map(Stories::in).orElseGet(BypassSuite::bundled);
    } catch (InvalidStory e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
