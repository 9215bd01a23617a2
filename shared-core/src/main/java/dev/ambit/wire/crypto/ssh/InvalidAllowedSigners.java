package dev.ambit.wire.crypto.ssh;

import java.util.List;

/** An allowed-signers file that its author must mend: every wrong line as file:line, one a line. */
public final class InvalidAllowedSigners extends Exception {

  private final transient List<String> faults;

  InvalidAllowedSigners(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Every mistake, in the order of the file. */
  public List<String> faults() {
    return faults;
  }
}
