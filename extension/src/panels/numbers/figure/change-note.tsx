import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide';
import type { VNode } from 'preact';
import type { Direction } from '../../../figures/metric-reading.ts';
import type { IconDrawing } from '../../../icons/to-svg.ts';
import { formatCount } from '../../../locales/language.ts';
import { Icon } from '../../icon.tsx';
import { LESS_IS_BETTER } from '../metric-names.ts';
import { formatChange, formatValue, type FigureContext, type ShownFigure } from './figure-context.ts';

const ICONS: Readonly<Record<Direction, IconDrawing>> = {
  up: ArrowUpRight,
  down: ArrowDownRight,
  level: ArrowRight,
};

/** A figure's change against the period before: direction by icon and word, then what was before. */
export function ChangeNote({ shown, context }: ChangeNoteProps): VNode | null {
  const { change, metric } = shown;
  const { words, language } = context;
  if (change === null) return null;
  if (change.state === 'new') return <span class="change">{words.nothingBefore}</span>;
  if (change.state === 'collecting') {
    return <span class="change">{words.wasCollecting(formatCount(change.sample, language))}</span>;
  }
  const { direction, before } = change;
  const was = before.state === 'known' ? words.was(formatValue(metric, before.value, context)) : '';
  return (
    <span class="change" data-direction={direction} data-good={isGood(direction, metric.name)}>
      <span class="change-by">
        <Icon drawing={ICONS[direction]} sizePx={14} />
        {formatChange(change, context)}
        <span class="hidden"> {words.directions[direction]}, </span>
      </span>
      <span class="was">{was}</span>
    </span>
  );
}

/** Whose change is told. */
export interface ChangeNoteProps {
  readonly shown: ShownFigure;
  readonly context: FigureContext;
}

function isGood(direction: Direction, name: string): boolean | undefined {
  if (direction === 'level') return undefined;
  return LESS_IS_BETTER.has(name) ? direction === 'down' : direction === 'up';
}
