import { ExternalLink } from 'lucide';
import type { Finding } from '@curio/core';
import type { VNode } from 'preact';
import type { PresetId } from '../../../governance/presets.ts';
import { explainBasis, explainFinding, listLaws, nameRule } from '../../../governance/rule-book.ts';
import { GOVERNANCE_WORDS } from '../../../locales/governance/governance-dictionaries.ts';
import { Icon } from '../../icon.tsx';
import type { FindingProps } from '../governance-props.ts';
import { FindingActions } from './finding-actions.tsx';
import { IMPACT_ICONS } from './impact-icons.ts';
import { Proof } from './proof.tsx';
import { SuggestedText } from './suggested-text.tsx';

/** A finding, and the presets by which its page was judged. */
export interface FindingCardProps extends FindingProps {
  readonly presets: readonly PresetId[];
}

/** One finding as a good reviewer writes it: what, where, why, what to do. */
export function FindingCard({ model, judged, presets }: FindingCardProps): VNode {
  const { finding, place } = judged;
  const language = model.language.value;
  const words = GOVERNANCE_WORDS[language];
  const outcome =
    finding.outcome === 'violation' || finding.outcome === 'exempted' ? finding.outcome : 'needs-review';
  return (
    <li
      class={`finding ${finding.impact} ${outcome}`}
      data-testid="finding"
      data-rule={finding.ruleId}
      data-subject={finding.subject}
      data-outcome={outcome}
    >
      <div class="judgement">
        <span class="impact">
          <Icon drawing={IMPACT_ICONS[finding.impact]} />
          {words.impacts[finding.impact]}
        </span>
        <span class="outcome">{words.outcomes[outcome]}</span>
      </div>
      <h3>{nameRule(finding.ruleId, language)}</h3>
      <Proof model={model} judged={judged} />
      <p class="where">{words.places[place]}</p>
      <Reason model={model} finding={finding} presets={presets} />
      <Advice model={model} judged={judged} />
      <FindingActions model={model} judged={judged} />
    </li>
  );
}

interface ReasonProps extends Pick<FindingCardProps, 'model' | 'presets'> {
  readonly finding: Finding;
}

function Reason({ model, finding, presets }: ReasonProps): VNode {
  const language = model.language.value;
  const words = GOVERNANCE_WORDS[language];
  const { ruleId, related = [] } = finding;
  const laws = listLaws(ruleId, language, presets);
  const basis = explainBasis(finding, language);
  return (
    <div class="reason">
      <h4>{words.why}</h4>
      <p data-testid="message">{explainFinding(finding, language)}</p>
      {basis !== null && (
        <p class="basis" data-testid="basis">
          <strong>{words.basis}:</strong> {basis}
        </p>
      )}
      {related.length > 0 && (
        <p class="where">{words.also(related.map((id) => nameRule(id, language)).join(', '))}</p>
      )}
      <ul class="laws">
        {laws.map(({ law, article, url, from }) => (
          <li key={law + article}>
            <a href={url} target="_blank" rel="noreferrer" data-testid="law">
              {law}, {article}
              <Icon drawing={ExternalLink} sizePx={12} />
            </a>{' '}
            {from !== undefined && <span class="where">{words.inForce(from)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Advice({ model, judged: { finding, excerpt } }: FindingProps): VNode | null {
  const { suggestion } = finding;
  if (suggestion === undefined || excerpt === null) return null;
  const words = GOVERNANCE_WORDS[model.language.value];
  return (
    <>
      <h4>{words.todo}</h4>
      <SuggestedText excerpt={excerpt} suggestion={suggestion} words={words} />
    </>
  );
}
