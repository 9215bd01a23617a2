package dev.ambit.core.identity.signal;

import java.util.List;

/** Every signal. The order is the precedence by which a commit with several agents is named. */
public final class Signals {

  public static final List<Signal> ALL =
      List.of(
          new RegisteredSignature(),
          new VendorSignature(),
          new ForgeSignature(),
          new AuthorIdentity(),
          new AttributionFooter(),
          new AttributionTrailer(),
          new OwnLine(),
          new CommitterIdentity(),
          new Note(),
          new ToolNamedAuthor(),
          new HomeMadeAgent(),
          new UnlistedTool(),
          new HintLine(),
          new SubjectMark(),
          new AgentBranch(),
          new SharedBranch(),
          new UnlistedBot());

  private Signals() {}
}
