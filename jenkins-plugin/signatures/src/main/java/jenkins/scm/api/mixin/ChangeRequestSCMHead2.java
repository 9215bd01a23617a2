package jenkins.scm.api.mixin;

public interface ChangeRequestSCMHead2 extends ChangeRequestSCMHead {
  String getOriginName();
}
