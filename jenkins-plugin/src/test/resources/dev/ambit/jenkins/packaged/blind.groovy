// A step whose plugin cannot tell its arguments.
import hudson.model.TaskListener
import jenkins.model.Jenkins
import org.jenkinsci.plugins.workflow.steps.Step
import org.jenkinsci.plugins.workflow.steps.StepContext
import org.jenkinsci.plugins.workflow.steps.StepDescriptor
import org.jenkinsci.plugins.workflow.steps.StepExecution
import org.jenkinsci.plugins.workflow.steps.StepExecutions

class BlindStep extends Step {
  static StepDescriptor offer

  StepExecution start(StepContext context) {
    context.get(TaskListener).logger.println('LEAK')
    StepExecutions.synchronousVoid(context, { it })
  }

  StepDescriptor getDescriptor() { offer }

  static class Offer extends StepDescriptor {
    Set getRequiredContext() { [TaskListener] as Set }

    String getFunctionName() { 'blind' }

    Step newInstance(Map<String, Object> arguments) { new BlindStep() }

    Map<String, Object> defineArguments(Step step) { throw new UnsupportedOperationException() }
  }
}

BlindStep.offer = new BlindStep.Offer()
Jenkins.get().getExtensionList(StepDescriptor).add(BlindStep.offer)
