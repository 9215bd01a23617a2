package dev.ambit.wire.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A document that its author must mend: every mistake with its place, one a line. */
public final class InvalidDocument extends Exception {

  private final transient List<Fault> faults;

  InvalidDocument(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** Every mistake, in the order of the document. */
  public List<Fault> faults() {
    return faults;
  }
}
