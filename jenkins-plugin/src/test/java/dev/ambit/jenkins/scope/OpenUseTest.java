package dev.ambit.jenkins.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ambit.core.event.BuildUse;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenUseTest {

  @Test
  void aLineOpensOneKindOfThing() {
    List<OpenUse> open = OpenUse.parse("node linux*\n\n credential npm-read \n");
    assertThat(open).hasSize(2);
    assertThat(open.get(0).covers(new BuildUse(BuildUse.Kind.NODE, "linux-7"))).isTrue();
    assertThat(open.get(0).covers(new BuildUse(BuildUse.Kind.CREDENTIAL, "linux-7"))).isFalse();
    assertThat(open.get(1).covers(new BuildUse(BuildUse.Kind.CREDENTIAL, "npm-write"))).isFalse();
  }

  @Test
  void aWrongLineIsNamedWithTheMend() {
    assertThatThrownBy(() -> OpenUse.parse("node linux\nagent x"))
        .hasMessage("'agent x' begins with none of credential, node, job, deployment");
    assertThatThrownBy(() -> OpenUse.parse("node")).hasMessageContaining("as in: node linux*");
  }
}
