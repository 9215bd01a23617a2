package dev.ambit.core.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.facts.RepoPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetTest {

  @ParameterizedTest
  @CsvSource({
    "docs/link, page.md, docs/page.md",
    "docs/link, ../src/Main.java, src/Main.java",
    "docs/a/link, ./../b//c, docs/b/c",
    "link, src, src",
  })
  void followsTheTextFromTheLinksFolder(String link, String text, String target) {
    assertThat(LinkTarget.resolve(RepoPath.of(link), RepoPath.of(text)))
        .contains(RepoPath.of(target));
  }

  @ParameterizedTest
  @CsvSource({
    "docs/link, /etc/passwd",
    "docs/link, ../../outside",
    "link, ..",
    "link, .",
    "docs/link, ..",
    "docs/link, ../a/../../b",
    "docs/link, ..\\legal",
    "docs/link, C:/legal",
    "docs/link, c:legal",
    "docs/link, ../docs/../.github",
    "docs/link, a/b/../c",
    "docs/link, ../.git/config",
    "docs/link, ../.GIT/hooks",
    "docs/link, ../git~1",
  })
  void saysNothingWhereTheLinkLeavesTheTreeOrMeansNoOnePath(String link, String text) {
    Optional<RepoPath> target = LinkTarget.resolve(RepoPath.of(link), RepoPath.of(text));
    assertThat(target).isEmpty();
  }

  @Test
  void saysNothingWhereASystemWouldCutTheTextOff() {
    RepoPath text = RepoPath.of("../legal\0/../docs/page.md");
    assertThat(LinkTarget.resolve(RepoPath.of("docs/link"), text)).isEmpty();
  }
}
