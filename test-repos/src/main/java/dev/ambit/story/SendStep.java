package dev.ambit.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Somebody pushes by hand, line by line, what {@code git push} would not send.
 *
 * @param account the name the server knows them by
 * @param lines the lines of the request, {@code <old> <new> <ref>} or others; {@code ${REVISION}}
 *     stands for an object's id
 * @param capabilities what is asked for; goes with the first line
 * @param certificate the text of a push certificate, up to its signature; {@code ${nonce}} stands
 *     for what the server asks for
 * @param signer whose SSH key signs the certificate
 * @param namespace what the signature is made for
 * @param again whether the certificate is sent twice
 * @param options push options
 * @param objects the revisions whose objects the pack holds
 * @param expectation what is to follow
 */
record SendStep(
    String account,
    List<String> lines,
    String capabilities,
    Optional<String> certificate,
    Optional<String> signer,
    String namespace,
    boolean again,
    List<String> options,
    List<String> objects,
    Expectation expectation)
    implements Step {

  static SendStep read(Fields fields, Expectation expectation) {
    fields.only(
        "as",
        "lines",
        "capabilities",
        "certificate",
        "signed-by",
        "namespace",
        "twice",
        "options",
        "objects");
    return new SendStep(
        fields.text("as"),
        fields.texts("lines"),
        fields.optional("capabilities").orElse("report-status side-band-64k"),
        fields.optional("certificate"),
        fields.optional("signed-by"),
        fields.optional("namespace").orElse("git"),
        fields.flag("twice"),
        fields.texts("options"),
        fields.texts("objects"),
        expectation);
  }

  @Override
  public Optional<Expectation> ofPush() {
    return Optional.of(expectation);
  }

  @Override
  public void play(Stage stage, Outcome outcome) {
    String before = stage.refs();
    Map<String, String> variables = new TreeMap<>(Account.environment(stage.server(), account));
    Git bare = stage.bare();
    try {
      Process server = bare.start(List.of("receive-pack", bare.directory().toString()), variables);
      Git.Result result = ReceivePack.send(server, nonce -> request(stage.work(), nonce));
      outcome.tell("$ send " + lines + " as " + account + "\n" + result.output());
      PushReply reply = PushReply.of(result);
      outcome.decided(reply.decisionId());
      expectation.compare(reply, !stage.refs().equals(before), outcome);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in receive-pack", e);
    }
  }

  private byte[] request(WorkTree work, String nonce) {
    PacketLines request = new PacketLines();
    String asked = "\0" + capabilities;
    if (certificate.isPresent()) {
      String text = signed(work, certificate.get().replace("${nonce}", nonce));
      for (int i = 0; i < (again ? 2 : 1); i++) {
        request.line("push-cert" + asked);
        text.lines().forEach(line -> request.line(line + "\n"));
        request.line("push-cert-end\n");
      }
      asked = "";
    }
    for (String line : lines) {
      request.line(work.resolve(line) + asked);
      asked = "";
    }
    request.flush();
    if (!options.isEmpty()) {
      options.forEach(request::line);
      request.flush();
    }
    return request.raw(pack(work)).bytes();
  }

  private String signed(WorkTree work, String text) {
    String certified = work.resolve(text);
    if (signer.isEmpty()) {
      return certified;
    }
    try {
      Path keys = work.git().home().resolve("ssh");
      return certified + SshKeys.sign(keys, signer.get(), namespace, certified) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] pack(WorkTree work) {
    if (objects.isEmpty()) {
      return new byte[0];
    }
    List<String> wanted = new ArrayList<>(objects);
    wanted.add("^main");
    byte[] input = (String.join("\n", wanted) + "\n").getBytes(StandardCharsets.UTF_8);
    return work.git().bytes(input, List.of("pack-objects", "--quiet", "--stdout", "--revs"));
  }
}
