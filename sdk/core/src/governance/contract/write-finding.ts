import type { Message } from './message.ts';
import type { Finding } from './report.ts';
import type { Rule } from './rule.ts';

/**
 * The sentence a person reads about a finding.
 *
 * @param rules - where the finding's rule is looked up.
 * @returns the message with its `{name}` places filled, or the rule's id when the rule or message is not there.
 * @public
 */
export function writeFinding(finding: Finding, rules: readonly Rule[], language: keyof Message): string {
  const rule = rules.find((candidate) => candidate.meta.id === finding.ruleId);
  const message = rule?.meta.messages[finding.messageId]?.[language];
  if (message === undefined) return finding.ruleId;
  return message.replaceAll(/\{([a-zA-Z]+)\}/gu, (place, name: string) => finding.values?.[name] ?? place);
}
