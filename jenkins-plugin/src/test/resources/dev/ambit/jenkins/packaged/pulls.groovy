// A folder with a job of a repository with one request to merge: agent/PAY-214/ci into main.
import com.cloudbees.hudson.plugins.folder.Folder
import hudson.model.TaskListener
import jenkins.branch.BranchSource
import jenkins.model.Jenkins
import jenkins.plugins.git.GitBranchSCMHead
import jenkins.plugins.git.GitRefSCMHead
import jenkins.plugins.git.GitRefSCMRevision
import jenkins.plugins.git.GitSCMSource
import jenkins.scm.api.SCMHead
import jenkins.scm.api.SCMHeadEvent
import jenkins.scm.api.SCMHeadObserver
import jenkins.scm.api.SCMRevision
import jenkins.scm.api.SCMSourceCriteria
import jenkins.scm.api.SCMSourceDescriptor
import jenkins.scm.api.mixin.ChangeRequestCheckoutStrategy
import jenkins.scm.api.mixin.ChangeRequestSCMHead2
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject

class PullHead extends GitRefSCMHead implements ChangeRequestSCMHead2 {
  PullHead() { super('PR-7', 'refs/heads/agent/PAY-214/ci') }

  String getId() { '7' }

  SCMHead getTarget() { new GitBranchSCMHead('main') }

  ChangeRequestCheckoutStrategy getCheckoutStrategy() { ChangeRequestCheckoutStrategy.HEAD }

  String getOriginName() { 'agent/PAY-214/ci' }
}

class PullSource extends GitSCMSource {
  PullSource(String remote) { super(remote) }

  SCMSourceDescriptor getDescriptor() { Jenkins.get().getDescriptor(GitSCMSource) }

  protected void retrieve(
      SCMSourceCriteria criteria, SCMHeadObserver observer, SCMHeadEvent event, TaskListener log) {
    def head = new PullHead()
    observer.observe(head, retrieve(head, log))
  }

  protected SCMRevision retrieve(SCMHead head, TaskListener log) {
    head instanceof PullHead
      ? new GitRefSCMRevision(head, new File(remote, '.git/' + head.ref).text.trim())
      : super.retrieve(head, log)
  }
}

def folder = Jenkins.get().createProject(Folder, 'checkout')
def project = folder.createProject(WorkflowMultiBranchProject, 'pulls')
project.sourcesList.add(new BranchSource(new PullSource(System.getProperty('ambit.repository'))))
