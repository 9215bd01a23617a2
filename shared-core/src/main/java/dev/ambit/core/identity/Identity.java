package dev.ambit.core.identity;

import java.util.List;
import java.util.function.Function;

/** Who made a commit, with the evidence for it. */
public sealed interface Identity {

  List<Evidence> evidence();

  /** Made by or with a coding agent; {@code others} are further agents that took part. */
  record Agent(AgentId agent, Grade grade, List<AgentId> others, List<Evidence> evidence)
      implements Identity {
    public Agent {
      others = List.copyOf(others);
      evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.agent().apply(this);
    }
  }

  /** Made by a bot that is no coding agent. */
  record Automation(AgentId automation, Grade grade, List<Evidence> evidence) implements Identity {
    public Automation {
      evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.automation().apply(this);
    }
  }

  /** No evidence of an agent. That is not proof of a human: many agents leave no mark. */
  record Human(List<Evidence> evidence) implements Identity {
    public Human {
      evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.human().apply(this);
    }
  }

  /** Lines by people and lines by an agent, told apart by a note. */
  record Mixed(AgentId agent, Grade grade, List<Evidence> evidence) implements Identity {
    public Mixed {
      evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.mixed().apply(this);
    }
  }

  /** There is a sign of an agent, but not one to rely on: nothing better can be said. */
  record Unknown(String reason, List<Evidence> evidence) implements Identity {
    public Unknown {
      evidence = List.copyOf(evidence);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unknown().apply(this);
    }
  }

  /** An answer for each kind of identity. */
  record Cases<R>(
      Function<Agent, R> agent,
      Function<Automation, R> automation,
      Function<Human, R> human,
      Function<Mixed, R> mixed,
      Function<Unknown, R> unknown) {}

  /** Answers by the kind of identity. */
  <R> R fold(Cases<R> cases);
}
