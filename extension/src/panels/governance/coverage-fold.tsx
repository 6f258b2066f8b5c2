import type { VNode } from 'preact';
import { nameRule } from '../../governance/rule-book.ts';
import { explainReason } from '../../locales/governance/explain-reason.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { JudgementProps } from './governance-props.ts';

/** Which rules did not run, and why: a gap, not a verdict. */
export function CoverageFold({ model, judgement }: Omit<JudgementProps, 'view'>): VNode {
  const language = model.language.value;
  const words = GOVERNANCE_WORDS[language];
  const { ran, total, notRun } = judgement.coverage;
  const failed = notRun.filter(({ reason }) => reason.startsWith('the rule failed'));
  return (
    <details class="fold" data-testid="coverage-fold" open={failed.length > 0}>
      <summary>{words.coverageTitle(ran, total)}</summary>
      <p class="fold-help">{words.coverageHelp}</p>
      <ul class="entries">
        {[...failed, ...notRun.filter((one) => !failed.includes(one))].map(({ ruleId, reason }) => (
          <li key={ruleId} data-testid="not-run" data-rule={ruleId}>
            <strong>{nameRule(ruleId, language)}</strong>
            <span class="where">{explainReason(reason, language)}</span>
          </li>
        ))}
      </ul>
      <p class="fold-help">
        {words.versions}: {judgement.packVersion} · {judgement.date}
      </p>
    </details>
  );
}
