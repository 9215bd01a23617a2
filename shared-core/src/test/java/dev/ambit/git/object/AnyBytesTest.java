package dev.ambit.git.object;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is pushed, the parsers answer. */
class AnyBytesTest {

  private static final int ROUNDS = 3000;
  private static final Oid ID = new Oid("1".repeat(40));
  private static final String COMMIT =
      "tree %s\nparent %s\nauthor A <a@example.com> 1 +0000\ncommitter A <a@example.com> 1 +0000\n"
              .formatted("a".repeat(40), "b".repeat(40))
          + "encoding UTF-8\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n\nmessage\n";
  private static final String TAG =
      "object %s\ntype commit\ntag v1\ntagger A <a@example.com> 1 +0000\n\nm\n"
              .formatted("a".repeat(40))
          + "-----BEGIN SSH SIGNATURE-----\nU1NI\n";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedObjectsNeverStopTheParsers(long seed) {
    Random random = new Random(seed);
    CommitParser commits = CommitParser.withoutChecking();
    TagParser tags = TagParser.checking(new UncheckedSignatures());
    for (int i = 0; i < ROUNDS; i++) {
      assertThat(commits.parse(ID, damaged(COMMIT, random))).isNotNull();
      assertThat(tags.parse(ID, damaged(TAG, random))).isNotNull();
    }
  }

  private static byte[] damaged(String text, Random random) {
    byte[] raw = text.getBytes(UTF_8);
    for (int i = random.nextInt(8); i >= 0; i--) {
      String odd = "\n <>\0\u007f9+-z";
      raw[random.nextInt(raw.length)] = (byte) odd.charAt(random.nextInt(odd.length()));
    }
    return random.nextBoolean() ? raw : Arrays.copyOf(raw, random.nextInt(raw.length));
  }
}
