import { Download, FileSearch, SearchCheck, TriangleAlert } from 'lucide';
import type { Impact } from '@curio/core';
import type { VNode } from 'preact';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import { Icon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import type { PanelModel } from '../panel-model.ts';
import { CoverageFold } from './coverage-fold.tsx';
import type { JudgedFinding } from '../../governance/page-judgement.ts';
import { FindingCard, type FindingCardProps } from './finding/finding-card.tsx';
import type { JudgementProps } from './governance-props.ts';
import { HintsFold } from './hints-fold.tsx';
import { HistoryFold } from './history-fold.tsx';
import { IMPACT_ICONS } from './finding/impact-icons.ts';
import { PresetPicker } from './preset-picker.tsx';
import { SuppressedFold } from './suppressed-fold.tsx';

const IMPACTS: readonly Impact[] = ['critical', 'serious', 'moderate', 'minor'];

/** What the rules say of the page, how much they looked at, and what became of earlier findings. */
export function GovernanceSection({ model }: { readonly model: PanelModel }): VNode {
  const { view, failed, gatherAgain } = model.governance;
  const words = GOVERNANCE_WORDS[model.language.value];
  if (failed.value) {
    return (
      <Notice icon={TriangleAlert} state="rules-failed" title={words.failedTitle} help={words.failedHelp} />
    );
  }
  const shown = view.value;
  if (shown === null || shown.judgement === null) {
    return (
      <>
        <Notice icon={FileSearch} state="not-judged" title={words.waitingTitle} help={words.waitingHelp}>
          <button type="button" class="plain" data-testid="gather-again" onClick={gatherAgain}>
            {words.look}
          </button>
        </Notice>
        {shown !== null && shown.history.length > 0 && <HistoryFold model={model} view={shown} />}
      </>
    );
  }
  return <Judgement model={model} view={shown} judgement={shown.judgement} />;
}

function Judgement({ model, view, judgement }: JudgementProps): VNode {
  const words = GOVERNANCE_WORDS[model.language.value];
  const { findings, exempted, leftOut, isComplete } = judgement;
  return (
    <>
      <p class="coverage" data-testid="coverage">
        {words.coverage(judgement.coverage.ran, judgement.coverage.total)} ·{' '}
        {words.texts(judgement.textCount)}
      </p>
      <PresetPicker model={model} view={view} judgement={judgement} />
      {!isComplete && (
        <p class="hint" role="status" data-testid="partial">
          {words.partial}
        </p>
      )}
      {findings.length === 0 && (
        <Notice
          icon={SearchCheck}
          state="no-findings"
          title={words.nothingFound}
          help={words.nothingFoundHelp}
        />
      )}
      <FindingsByImpact model={model} view={view} judgement={judgement} />
      {leftOut > 0 && <p class="hint">{words.leftOut(leftOut)}</p>}
      <div class="folds">
        <HintsFold model={model} view={view} judgement={judgement} />
        {exempted.length > 0 && (
          <details class="fold" data-testid="exempted">
            <summary>{words.exempted(exempted.length)}</summary>
            <p class="fold-help">{words.exemptedHelp}</p>
            <FindingList model={model} findings={exempted} presets={judgement.presets} />
          </details>
        )}
        <SuppressedFold model={model} view={view} judgement={judgement} />
        <CoverageFold model={model} judgement={judgement} />
        <HistoryFold model={model} view={view} />
      </div>
      <button type="button" class="plain export" data-testid="export" onClick={model.governance.exportJson}>
        <Icon drawing={Download} /> {words.exportJson}
      </button>
    </>
  );
}

function FindingsByImpact({ model, judgement }: JudgementProps): VNode {
  const words = GOVERNANCE_WORDS[model.language.value];
  return (
    <div data-testid="findings">
      {IMPACTS.map((impact) => {
        const found = judgement.findings.filter(({ finding }) => finding.impact === impact);
        if (found.length === 0) return null;
        return (
          <section key={impact} class={`by-impact ${impact}`} aria-labelledby={`impact-${impact}`}>
            <h2 id={`impact-${impact}`}>
              <Icon drawing={IMPACT_ICONS[impact]} />
              {words.impacts[impact]} <span class="count-of">{found.length}</span>
            </h2>
            <FindingList model={model} findings={found} presets={judgement.presets} />
          </section>
        );
      })}
    </div>
  );
}

interface FindingListProps extends Pick<FindingCardProps, 'model' | 'presets'> {
  readonly findings: readonly JudgedFinding[];
}

function FindingList({ model, findings, presets }: FindingListProps): VNode {
  return (
    <ol class="findings">
      {findings.map((judged) => (
        <FindingCard key={judged.finding.fingerprint} model={model} judged={judged} presets={presets} />
      ))}
    </ol>
  );
}
