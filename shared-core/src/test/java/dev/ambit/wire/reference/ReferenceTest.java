package dev.ambit.wire.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.decision.RuleText;
import dev.ambit.core.scope.FileClass;
import dev.ambit.core.scope.Glob;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.Profile;
import dev.ambit.wire.rules.RuleTextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/reference} to the data. To write the pages again: {@code mvn -pl shared-core
 * -am test -Dtest=ReferenceTest -Dreference.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ReferenceTest {

  private static final Path FOLDER = Path.of("..", "docs", "reference");
  private static final String HEAD = "<!-- Generated from policies/ by ReferenceTest. -->\n\n";

  @Test
  void rulesPageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder("# Rules\n\n");
    for (RuleText rule : new TreeMap<>(RuleTextReader.shipped().byId()).values()) {
      page.append("## ").append(rule.id()).append("\n\n").append(rule.means()).append("\n\n");
      page.append("* says: `").append(rule.tell()).append("`\n");
      page.append("* advises: `").append(rule.next()).append("`\n");
      page.append("* trying again alone can help: ").append(rule.retry() ? "yes" : "no");
      page.append("\n\n");
    }
    check("rules.md", page.toString());
  }

  @Test
  void classesPageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder("# File classes\n\n");
    for (FileClass each : FileClassReader.shipped().all()) {
      page.append("## ").append(each.id()).append("\n\n").append(each.title());
      page.append(each.restricted() ? "." : ". Reported only, unless a policy names it.");
      page.append("\n\n").append(globs(each.include())).append("\n\n");
      if (!each.exclude().isEmpty()) {
        page.append("Left out: ").append(globs(each.exclude())).append("\n\n");
      }
    }
    check("classes.md", page.toString());
  }

  @Test
  void profilesPageIsCurrent() throws IOException {
    StringBuilder page = new StringBuilder("# Profiles\n\n");
    for (Profile profile : Profile.shipped().values()) {
      page.append("## ").append(profile.name()).append("\n\n```yaml\n");
      page.append(profile.source()).append("```\n\n");
    }
    check("profiles.md", page.toString());
  }

  private static String globs(List<Glob> globs) {
    return globs.stream().map(glob -> "`" + glob + "`").collect(Collectors.joining(", "));
  }

  private static void check(String name, String content) throws IOException {
    Path file = FOLDER.resolve(name);
    String page = HEAD + content.stripTrailing() + "\n";
    if (Boolean.getBoolean("reference.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file))
        .as("docs/reference/%s; write it again with -Dreference.write=true", name)
        .isEqualTo(page);
  }
}
