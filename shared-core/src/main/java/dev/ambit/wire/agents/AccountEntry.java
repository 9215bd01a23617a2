package dev.ambit.wire.agents;

import dev.ambit.core.identity.AgentProfile.Account;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An item of {@code accounts}: a login, or a mapping of login and numeric ids. */
final class AccountEntry {

  private AccountEntry() {}

  static Account read(Node node, Faults faults) {
    if (node instanceof Node.Scalar) {
      return new Account(login(Decoders.TEXT.decode(node)), Set.of());
    }
    Fields fields = Fields.of(node, faults);
    Optional<String> login = fields.required("login", Decoders.TEXT);
    List<Long> ids = fields.list("ids", Decoders.NUMBER.then(Integer::longValue));
    return fields.build(() -> new Account(login(login.orElseThrow()), Set.copyOf(ids)));
  }

  private static String login(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
