package dev.ambit.hooks.keys;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.KeyType;
import dev.ambit.wire.crypto.keys.UnusableKey;
import dev.ambit.wire.crypto.keys.VerifyingKey;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambit keys new}. */
@Command(
    name = "new",
    description = "Makes a key. An existing one is never overwritten.",
    mixinStandardHelpOptions = true)
final class NewKeyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "NAME", description = "The key's name.")
  private String name = "";

  @Option(names = "--type", description = "${COMPLETION-CANDIDATES} (default: ed25519).")
  private KeyType type = KeyType.ED25519;

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private KeyHome home = new KeyHome();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    KeyFolder folder = home.keys();
    try {
      VerifyingKey key = folder.create(name, type);
      KeyListing listing = new KeyListing(folder, List.of(new KeyFolder.Named(name, key)));
      spec.commandLine().getOut().print(listing.text(format));
      return 0;
    } catch (UnusableKey e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
