package dev.ambit.hooks.bypass;

import dev.ambit.story.AmbitCommand;
import dev.ambit.story.HookUnderTest;
import dev.ambit.story.Outcome;
import dev.ambit.story.PushResult;
import dev.ambit.story.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Ambit's own hook, put in place as an operator does it. Everything a story expects is asked of it:
 * decisions and rule ids too.
 *
 * @param command this program
 */
record OwnHook(AmbitCommand command) implements HookTrial {

  @Override
  public HookUnderTest hook() {
    return new InstalledHook(command, true);
  }

  @Override
  public TrickResult judge(Story story, Outcome outcome) {
    String happened =
        outcome.pushes().stream().map(OwnHook::words).distinct().collect(Collectors.joining("; "));
    if (outcome.differences().isEmpty()) {
      return TrickResult.of(story, outcome.pushes(), happened, true);
    }
    List<String> told = new ArrayList<>(List.of(happened));
    told.addAll(outcome.differences());
    return TrickResult.of(story, outcome.pushes(), String.join("; ", told), false);
  }

  private static String words(PushResult push) {
    if (push.decision().equals("fault")) {
      return push.landed() ? "landed undecided" : "refused undecided, by a fault";
    }
    String rules = push.rules().stream().sorted().collect(Collectors.joining(" "));
    return rules.isEmpty() ? push.decision() : push.decision() + " " + rules;
  }
}
