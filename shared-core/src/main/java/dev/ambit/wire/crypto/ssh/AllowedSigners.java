package dev.ambit.wire.crypto.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose keys a site knows: a file in the ALLOWED SIGNERS format of ssh-keygen(1). A {@code
 * cert-authority} line is read and never matches: certificates are not checked.
 */
public final class AllowedSigners {

  /** Nobody is listed. */
  public static final AllowedSigners NOBODY = new AllowedSigners(List.of());

  private final List<AllowedSigner> lines;

  private AllowedSigners(List<AllowedSigner> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * Whom a key speaks for.
   *
   * @param principal the principal; empty if there is none
   * @param detail why, for people
   */
  record Answer(Optional<String> principal, String detail) {}

  /**
   * Reads a file.
   *
   * @param name its name in messages
   * @param content its bytes, UTF-8
   * @param zone where times without a {@code Z} are meant; OpenSSH takes the machine's
   * @throws InvalidAllowedSigners if a line is wrong; it tells every such line
   */
  public static AllowedSigners parse(String name, byte[] content, ZoneId zone)
      throws InvalidAllowedSigners {
    List<AllowedSigner> lines = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String line : text(name, content).split("\n", -1)) {
      number++;
      try {
        AllowedSignerLine.parse(line, zone).ifPresent(lines::add);
      } catch (MalformedSsh e) {
        faults.add(name + ":" + number + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidAllowedSigners(faults);
    }
    return new AllowedSigners(lines);
  }

  /**
   * The first line that binds the fingerprint {@code key} for this use and time decides, as in
   * OpenSSH.
   */
  Answer principal(String key, String namespace, Instant at) {
    String detail = "a good signature by a key that is not listed";
    for (AllowedSigner line : lines) {
      if (line.key().equals(key)) {
        Optional<String> objection = line.objection(namespace, at);
        if (objection.isEmpty()) {
          String principal = line.principals().names().get(0);
          return new Answer(Optional.of(principal), "a good signature by " + principal);
        }
        detail = "a good signature, but " + objection.get();
      }
    }
    return new Answer(Optional.empty(), detail);
  }

  private static String text(String name, byte[] content) throws InvalidAllowedSigners {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidAllowedSigners(List.of(name + ": not UTF-8"));
    }
  }
}
