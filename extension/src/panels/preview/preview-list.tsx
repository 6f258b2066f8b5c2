import { ArrowDown, ArrowUp, CirclePlay, Package, Radio, TriangleAlert } from 'lucide';
import type { ItemKind, Reason } from '@curio/core';
import type { VNode } from 'preact';
import type { IconDrawing } from '../../icons/to-svg.ts';
import { formatScore } from '../../locales/language.ts';
import type { PreviewWords } from '../../locales/preview-words.ts';
import type { PreviewRow } from '../../preview/preview.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

const KIND_ICONS: Readonly<Record<ItemKind, IconDrawing>> = {
  product: Package,
  video: CirclePlay,
  live: Radio,
};

/** The items in order, each with its place, its score and why it stands there. */
export function PreviewList({ model, rows }: PreviewListProps): VNode {
  return (
    <ol class="slate" data-testid="preview-rows">
      {rows.map((row, position) => (
        <Row key={row.id} model={model} row={row} rank={position + 1} />
      ))}
    </ol>
  );
}

/** What the list shows. */
export interface PreviewListProps {
  readonly model: PanelModel;
  readonly rows: readonly PreviewRow[];
}

function Row({
  model,
  row,
  rank,
}: {
  readonly model: PanelModel;
  readonly row: PreviewRow;
  readonly rank: number;
}): VNode {
  const words = model.words.value;
  const why = toReasons(row, words.preview);
  return (
    <li data-testid="preview-row" data-item={row.id}>
      <span class="rank">
        {rank}
        <Rise words={words.preview} risenBy={row.risenBy} />
      </span>
      <span class="shot">
        {row.pictureUrl === null ? (
          <Icon drawing={KIND_ICONS[row.kind]} sizePx={20} />
        ) : (
          <img src={row.pictureUrl} alt="" loading="lazy" referrerpolicy="no-referrer" />
        )}
      </span>
      <span class="what">
        <span class="title">{row.title}</span>
        <span class="kind">
          <Icon drawing={KIND_ICONS[row.kind]} sizePx={12} />
          {[words.kinds[row.kind], ...why].join(' · ')}
          {row.isViolation && (
            <span class="flag">
              <Icon drawing={TriangleAlert} sizePx={12} />
              {GOVERNANCE_WORDS[model.language.value].outcomes.violation}
            </span>
          )}
        </span>
      </span>
      <span class="score" title={words.preview.score}>
        {formatScore(row.value, model.language.value)}
      </span>
    </li>
  );
}

function Rise({ words, risenBy }: { readonly words: PreviewWords; readonly risenBy: number }): VNode | null {
  if (risenBy === 0) return null;
  return (
    <span
      class={risenBy > 0 ? 'rise' : 'rise down'}
      role="img"
      title={words.risen(risenBy)}
      aria-label={words.risen(risenBy)}
    >
      <Icon drawing={risenBy > 0 ? ArrowUp : ArrowDown} sizePx={10} />
      {Math.abs(risenBy)}
    </span>
  );
}

function toReasons({ reasons, placedBy }: PreviewRow, words: PreviewWords): readonly string[] {
  const said = reasons.map((reason) => toReasonText(reason, words));
  return placedBy === 'value' ? said : [...said, words.placedBy[placedBy]];
}

function toReasonText(reason: Reason, words: PreviewWords): string {
  return reason.kind === 'interest' ? words.interest(reason.category) : words.reasons[reason.kind];
}
