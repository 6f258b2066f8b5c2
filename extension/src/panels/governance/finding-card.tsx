import { CircleAlert, ExternalLink, Info, OctagonAlert, TriangleAlert } from 'lucide';
import type { Finding, Suggestion } from '@curio/core';
import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { TitledFinding } from '../../figures/page-report.ts';
import { explainFinding, findRule } from '../../governance/rule-pack.ts';
import type { IconDrawing } from '../../icons/to-svg.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';
import { QuotedTitle, SuggestedTitle } from './marked-title.tsx';
import { applySuggestion } from './title-parts.ts';

const IMPACT_ICONS: Readonly<Record<Finding['impact'], IconDrawing>> = {
  critical: OctagonAlert,
  serious: TriangleAlert,
  moderate: CircleAlert,
  minor: Info,
};

/** A finding, and whether its card is in the document. */
export interface FindingCardProps {
  readonly model: PanelModel;
  readonly found: TitledFinding;
  /** A card of the document that bears the title; `null` when none does. */
  readonly shownBy: string | null;
}

/** One finding as a good reviewer writes it: what, where, why, what to do. */
export function FindingCard({ model, found, shownBy }: FindingCardProps): VNode {
  const { finding, title } = found;
  const words = model.words.value;
  const language = model.language.value;
  const rule = findRule(finding);
  return (
    <li
      class={`finding ${finding.impact}`}
      data-testid="finding"
      data-rule={finding.ruleId}
      data-subject={finding.subject}
    >
      <div class="judgement">
        <span class="impact">
          <Icon drawing={IMPACT_ICONS[finding.impact]} />
          {words.impacts[finding.impact]}
        </span>
        <span class="outcome">
          {finding.outcome === 'violation' ? words.outcomes.violation : words.outcomes.review}
        </span>
      </div>
      <h3>{rule === null ? finding.ruleId : rule.meta.title[language]}</h3>
      <QuotedTitle text={title.text} evidence={finding.evidence} />
      <p class="where">{words.places[title.place]}</p>
      <Reason model={model} finding={finding} />
      <Advice model={model} found={found} />
      <Actions model={model} found={found} shownBy={shownBy} />
    </li>
  );
}

function Reason({ model, finding }: { readonly model: PanelModel; readonly finding: Finding }): VNode {
  const language = model.language.value;
  return (
    <div class="reason">
      <h4>{model.words.value.why}</h4>
      <p data-testid="message">{explainFinding(finding, language)}</p>
      <ul class="laws">
        {findRule(finding)?.meta.sources.map((source) => (
          <li key={source.law.en + source.article.en}>
            <a href={source.url} target="_blank" rel="noreferrer" data-testid="law">
              {source.law[language]}, {source.article[language]}
              <Icon drawing={ExternalLink} sizePx={12} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Advice({ model, found }: Omit<FindingCardProps, 'shownBy'>): VNode | null {
  const { suggestion } = found.finding;
  if (suggestion === undefined) return null;
  return (
    <>
      <h4>{model.words.value.todo}</h4>
      <SuggestedTitle text={found.title.text} suggestion={suggestion} />
    </>
  );
}

function Actions({ model, found, shownBy }: FindingCardProps): VNode {
  const copied = useSignal(false);
  const words = model.words.value;
  const { suggestion } = found.finding;
  const copy = async (edit: Suggestion): Promise<void> => {
    copied.value = await model.copy(applySuggestion(found.title.text, edit));
  };
  return (
    <div class="actions">
      {suggestion !== undefined && (
        <button type="button" class="plain" data-testid="copy-title" onClick={() => void copy(suggestion)}>
          {copied.value ? words.copied : words.copyTitle}
        </button>
      )}
      {shownBy !== null && (
        <button
          type="button"
          class="plain"
          data-testid="show-on-page"
          onClick={() => model.showCard(shownBy)}
        >
          {words.showOnPage}
        </button>
      )}
    </div>
  );
}
