package dev.ambit.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ambit.git.store.Unreadable;
import org.eclipse.jgit.lib.ObjectId;

class TreeFuzzTest {

  @FuzzTest
  void aTreeIsReadOrRefusedByName(byte[] raw) {
    try {
      assertThat(RawTree.parse(ObjectId.zeroId(), raw).entries()).isNotNull();
    } catch (Unreadable e) {
      assertThat(e.reason()).contains(ObjectId.zeroId().name());
    }
  }
}
