package dev.ambit.jenkins.event;

import hudson.model.Actionable;
import hudson.model.Cause;
import hudson.model.Job;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Queue;
import hudson.model.Run;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what was asked for from a queue item or from the run it became. Memory only. */
public final class RunRequests {

  private RunRequests() {}

  /** What a queue item asks for; empty if it is no run of a job. */
  public static Optional<RunRequest> of(Queue.Item item) {
    return item.task instanceof Job<?, ?> job
        ? Optional.of(request(job, item.getCauses(), item))
        : Optional.empty();
  }

  /** What a run was asked for. */
  public static RunRequest of(Run<?, ?> run) {
    return request(run.getParent(), run.getCauses(), run);
  }

  private static RunRequest request(Job<?, ?> job, List<Cause> causes, Actionable asked) {
    Origin origin =
        Optional.ofNullable(asked.getAction(RequestOrigin.class))
            .map(RequestOrigin::origin)
            .orElse(Origin.NONE);
    return new RunRequest(job.getFullName(), CauseReader.read(causes), origin, inputs(asked));
  }

  private static Map<String, String> inputs(Actionable asked) {
    Map<String, String> inputs = new TreeMap<>();
    for (ParametersAction parameters : asked.getActions(ParametersAction.class)) {
      for (ParameterValue value : parameters.getParameters()) {
        inputs.put(value.getName(), InputText.of(value.getValue(), value.isSensitive()));
      }
    }
    return inputs;
  }
}
