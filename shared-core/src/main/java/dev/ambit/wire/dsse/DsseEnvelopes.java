package dev.ambit.wire.dsse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.core.provenance.Envelope;
import dev.ambit.core.provenance.Signer;
import dev.ambit.core.provenance.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** Signs, verifies and writes DSSE envelopes (protocol and envelope of DSSE 1.0.2). */
public final class DsseEnvelopes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DsseEnvelopes() {}

  /** Reads an envelope strictly; it is not verified yet. */
  public static Envelope read(byte[] json) throws InvalidEnvelope {
    return EnvelopeReader.read(json);
  }

  /** The envelope as JSON on one line that ends with a line feed. */
  public static byte[] write(Envelope envelope) {
    ObjectNode root = JSON.createObjectNode();
    root.put("payload", envelope.payload());
    root.put("payloadType", envelope.payloadType());
    var signatures = root.putArray("signatures");
    for (Envelope.Sig sig : envelope.signatures()) {
      signatures.addObject().put("keyid", sig.keyid()).put("sig", sig.sig());
    }
    try {
      byte[] line = JSON.writeValueAsBytes(root);
      byte[] withEnd = Arrays.copyOf(line, line.length + 1);
      withEnd[line.length] = '\n';
      return withEnd;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Signs a payload. */
  public static Envelope sign(String payloadType, byte[] payload, Signer signer) {
    byte[] signed = Envelope.preAuthenticationEncoding(payloadType, payload);
    Base64.Encoder base64 = Base64.getEncoder();
    Envelope.Sig sig = new Envelope.Sig(signer.keyId(), base64.encodeToString(signer.sign(signed)));
    return new Envelope(payloadType, base64.encodeToString(payload), List.of(sig));
  }

  /**
   * The keys among {@code trusted} that signed the envelope. Every key is tried with every
   * signature: a {@code keyid} is only what somebody wrote there.
   */
  public static List<Verifier> signers(Envelope envelope, Collection<? extends Verifier> trusted) {
    byte[] signed = Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.body());
    List<byte[]> signatures =
        envelope.signatures().stream().map(sig -> Base64.getDecoder().decode(sig.sig())).toList();
    return trusted.stream()
        .filter(key -> signatures.stream().anyMatch(sig -> key.verifies(signed, sig)))
        .<Verifier>map(key -> key)
        .toList();
  }
}
