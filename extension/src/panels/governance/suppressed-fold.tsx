import type { Suppression } from '@curio/core';
import type { VNode } from 'preact';
import { toDay } from '../../governance/suppression.ts';
import { nameRule } from '../../governance/rule-book.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { JudgementProps } from './governance-props.ts';

/** Everything that the shop suppresses, each with its reason and last day, and whether it does anything here. */
export function SuppressedFold({ model, view, judgement }: JudgementProps): VNode | null {
  const words = GOVERNANCE_WORDS[model.language.value];
  const { suppressions } = view;
  if (suppressions.length === 0) return null;
  return (
    <details class="fold" data-testid="suppressed">
      <summary>{words.suppressed(suppressions.length)}</summary>
      <ul class="entries">
        {suppressions.map((one) => (
          <li key={`${one.ruleId} ${one.fingerprint}`} data-testid="suppression">
            <strong>{nameRule(one.ruleId, model.language.value)}</strong>
            <span>
              “{one.reason}” · {words.suppressedUntil(one.until)}
            </span>
            <State model={model} judgement={judgement} view={view} one={one} />
            <button
              type="button"
              class="link"
              data-testid="revoke"
              onClick={() =>
                model.governance.revoke({ ruleId: one.ruleId, fingerprint: one.fingerprint ?? '' })
              }
            >
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function State({ model, judgement, one }: JudgementProps & { readonly one: Suppression }): VNode | null {
  const words = GOVERNANCE_WORDS[model.language.value];
  const isOver = one.until < toDay(model.governance.now());
  const isUnused = judgement.unused.some(
    ({ suppression }) => suppression?.ruleId === one.ruleId && suppression.fingerprint === one.fingerprint,
  );
  if (!isOver && !isUnused) return null;
  return (
    <span class="where" data-testid="unused">
      {isOver ? words.over(one.until) : words.unused}
    </span>
  );
}
