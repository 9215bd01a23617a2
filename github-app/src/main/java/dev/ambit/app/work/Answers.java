package dev.ambit.app.work;

import dev.ambit.core.Verdict;
import dev.ambit.core.decision.Decision;
import dev.ambit.core.decision.Finding;
import dev.ambit.core.event.Oid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What an answer amounts to, without its time: two equal ones need not both be told. Pure. */
final class Answers {

  private Answers() {}

  /** The change, the word and every finding. */
  static String digest(Verdict verdict) {
    Decision decision = verdict.decision();
    String findings =
        decision.findings().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    int missing = decision.fold(allow -> 0, Decision.Hold::missing, deny -> 0);
    return hex(
        String.join(
            "\n",
            verdict.key().sha256(),
            decision.word(),
            Boolean.toString(verdict.passes()),
            Integer.toString(missing),
            findings));
  }

  /** A fault about a commit. */
  static String fault(Oid commit, String reason) {
    return hex("fault\n" + commit + "\n" + reason);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
