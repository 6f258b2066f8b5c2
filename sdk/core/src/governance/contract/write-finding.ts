import type { Finding } from './report.ts';
import type { RuleTexts } from './rule-text.ts';

/**
 * The sentence a person reads about a finding.
 *
 * @param texts - what one language says of rules: from `@curio/core/locales/en` or `/zh`, or a site's own.
 * @returns the message with its places filled, or the rule's id when rule or message is not in the texts.
 * @public
 */
export function writeFinding(finding: Finding, texts: RuleTexts): string {
  const { ruleId, messageId, values } = finding;
  const text = texts[ruleId];
  const message = text?.messages[messageId];
  if (message === undefined) return ruleId;
  const basis = writeBasis(finding, texts);
  const filling: Readonly<Record<string, string>> = { ...(basis === null ? {} : { basis }), ...values };
  return message.replaceAll(
    /\{(word:)?([a-zA-Z]+)\}/gu,
    (place, isWord: string | undefined, name: string) => {
      const value = filling[name] ?? place;
      return isWord === undefined ? value : (text?.words?.[value] ?? value);
    },
  );
}

/**
 * Why the law lets a finding pass.
 *
 * @returns `null` for a finding without an exemption, and for one that is not in the texts.
 * @public
 */
export function writeBasis({ ruleId, exemption }: Finding, texts: RuleTexts): string | null {
  return exemption === undefined ? null : (texts[ruleId]?.exemptions?.[exemption.id] ?? null);
}
