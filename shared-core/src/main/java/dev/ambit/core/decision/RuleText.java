package dev.ambit.core.decision;

/**
 * The words of one built-in rule: data in {@code policies/rules}.
 *
 * @param id the rule's stable id
 * @param means what the rule asks, for the reference
 * @param tell what to say, with placeholders such as {@code {path}}
 * @param next what to advise, with placeholders
 * @param retry whether the pusher can mend it alone and try again
 */
public record RuleText(String id, String means, String tell, String next, boolean retry) {}
