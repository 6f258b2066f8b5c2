import { CircleCheck, CircleDot, EyeOff, ShieldCheck } from 'lucide';
import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { HistoryEntry, HistoryState } from '../../governance/history/history-entry.ts';
import { nameRule } from '../../governance/rule-book.ts';
import type { IconDrawing } from '../../icons/to-svg.ts';
import { toLocale } from '../../locales/language.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { GovernanceView } from '../../messaging/governance-protocol.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

/** Entries shown before anybody asks for all. */
const FIRST_SHOWN = 12;

const STATE_ICONS: Readonly<Record<HistoryState, IconDrawing>> = {
  open: CircleDot,
  fixed: CircleCheck,
  stopped: ShieldCheck,
  'taken-down': EyeOff,
};

/** What a history is shown of. */
export interface HistoryFoldProps {
  readonly model: PanelModel;
  readonly view: GovernanceView;
}

/** What was found in the shop, stopped before listing, taken down and fixed; the newest change first. */
export function HistoryFold({ model, view: { history } }: HistoryFoldProps): VNode {
  const words = GOVERNANCE_WORDS[model.language.value];
  const isWhole = useSignal(false);
  const count = (state: HistoryState): number => history.filter((entry) => entry.state === state).length;
  const counts = [
    [words.historyCounts.found, history.length],
    [words.historyCounts.stopped, count('stopped')],
    [words.historyCounts['taken-down'], count('taken-down')],
    [words.historyCounts.fixed, count('fixed')],
  ] as const;
  return (
    <details class="fold" data-testid="history">
      <summary>{words.history}</summary>
      {history.length === 0 ? (
        <p class="fold-help">{words.historyEmpty}</p>
      ) : (
        <>
          <dl class="history-counts">
            {counts.map(([word, number]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{number}</dd>
              </div>
            ))}
          </dl>
          <ol class="entries">
            {history.slice(0, isWhole.value ? history.length : FIRST_SHOWN).map((entry) => (
              <HistoryRow key={entry.fingerprint} model={model} entry={entry} />
            ))}
          </ol>
          {!isWhole.value && history.length > FIRST_SHOWN && (
            <button type="button" class="link" onClick={() => (isWhole.value = true)}>
              {words.allHistory(history.length)}
            </button>
          )}
        </>
      )}
    </details>
  );
}

function HistoryRow({ model, entry }: { readonly model: PanelModel; readonly entry: HistoryEntry }): VNode {
  const language = model.language.value;
  const words = GOVERNANCE_WORDS[language];
  const day = new Intl.DateTimeFormat(toLocale(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return (
    <li class={`history-row ${entry.state}`} data-testid="history-row" data-state={entry.state}>
      <span class="history-state">
        <Icon drawing={STATE_ICONS[entry.state]} />
        {words.states[entry.state]}
      </span>
      <strong>{nameRule(entry.ruleId, language)}</strong>
      {entry.quote !== '' && <span>“{entry.quote}”</span>}
      <span class="where" title={`${entry.ruleId}@${entry.ruleVersion} · ${entry.packVersion}`}>
        {entry.stage === 'draft' && `${words.draft} · `}
        {new URL(entry.page).pathname} · {words.seen(day.format(entry.firstSeen), day.format(entry.lastSeen))}
      </span>
    </li>
  );
}
