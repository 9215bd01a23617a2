package dev.ambit.wire.agents;

import dev.ambit.core.identity.AgentProfile.NamedAddress;
import dev.ambit.core.identity.text.Wildcard;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.Node;
import java.util.Optional;

/** An item of {@code addresses}: an address, or a mapping of address and the name it goes with. */
final class AddressEntry {

  private AddressEntry() {}

  static NamedAddress read(Node node, Faults faults) {
    if (node instanceof Node.Scalar) {
      return new NamedAddress(Wildcard.of(Decoders.TEXT.decode(node)), Optional.empty());
    }
    Fields fields = Fields.of(node, faults);
    Optional<Wildcard> address = fields.required("address", Decoders.TEXT.then(Wildcard::of));
    Optional<Wildcard> name = fields.required("name", Decoders.TEXT.then(Wildcard::of));
    return fields.build(() -> new NamedAddress(address.orElseThrow(), name));
  }
}
