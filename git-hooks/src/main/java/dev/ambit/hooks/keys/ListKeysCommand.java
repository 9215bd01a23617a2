package dev.ambit.hooks.keys;

import dev.ambit.hooks.WrongInput;
import dev.ambit.wire.crypto.keys.KeyFolder;
import dev.ambit.wire.crypto.keys.UnusableKey;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ambit keys list}. */
@Command(
    name = "list",
    description = "Lists the keys with their ids.",
    mixinStandardHelpOptions = true)
final class ListKeysCommand implements Callable<Integer> {

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: text).")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private KeyHome home = new KeyHome();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    KeyFolder folder = home.keys();
    try {
      spec.commandLine().getOut().print(new KeyListing(folder, folder.list()).text(format));
      return 0;
    } catch (UnusableKey e) {
      throw new WrongInput(String.valueOf(e.getMessage()), e);
    }
  }
}
