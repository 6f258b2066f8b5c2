import type { VNode } from 'preact';
import { toDateText, type DateRange, type PeriodChoice } from '../../../figures/period.ts';
import type { PanelModel } from '../../panel-model.ts';
import type { Numbers } from '../numbers-state.ts';
import { formatPeriod } from '../figure/format-period.ts';

const NAMED = ['today', '7-days', '28-days'] as const;

/** Which period: today, 7 or 28 days, or own dates; and what it is compared with. */
export function PeriodBar({ model, numbers }: PeriodBarProps): VNode {
  const words = model.words.value.numbers;
  const language = model.language.value;
  const choice = model.numbers.choice.value;
  const { period, before } = numbers.compared;
  return (
    <div class="period">
      <div class="segments" role="radiogroup" aria-label={words.period}>
        {NAMED.map((name) => (
          <Segment key={name} model={model} name={name} isChosen={choice === name} choose={name} />
        ))}
        <Segment model={model} name="dates" isChosen={typeof choice === 'object'} choose={toRange(numbers)} />
      </div>
      {typeof choice === 'object' && <Dates model={model} range={choice} latest={numbers.computedAt} />}
      <p class="quiet-line" data-testid="period">
        {words.beside(formatPeriod(period, language), formatPeriod(before, language))}
      </p>
    </div>
  );
}

/** Of which figures. */
export interface PeriodBarProps {
  readonly model: PanelModel;
  readonly numbers: Numbers;
}

function Segment({
  model,
  name,
  isChosen,
  choose,
}: {
  readonly model: PanelModel;
  readonly name: (typeof NAMED)[number] | 'dates';
  readonly isChosen: boolean;
  readonly choose: PeriodChoice;
}): VNode {
  return (
    <label class="segment" data-chosen={isChosen}>
      <input
        type="radio"
        name="period"
        data-testid={`period-${name}`}
        checked={isChosen}
        onChange={() => model.numbers.choose(choose)}
      />
      {model.words.value.numbers.periods[name]}
    </label>
  );
}

function Dates({
  model,
  range,
  latest,
}: {
  readonly model: PanelModel;
  readonly range: DateRange;
  readonly latest: number;
}): VNode {
  const words = model.words.value.numbers;
  const today = toDateText(latest);
  const change = (part: Partial<DateRange>): void => {
    if (Object.values(part).every((text) => text !== '')) model.numbers.choose({ ...range, ...part });
  };
  return (
    <div class="dates">
      <DateField
        name={words.firstDay}
        id="first-day"
        value={range.first}
        latest={today}
        onChange={(first) => change({ first })}
      />
      <DateField
        name={words.lastDay}
        id="last-day"
        value={range.last}
        latest={today}
        onChange={(last) => change({ last })}
      />
    </div>
  );
}

function DateField({
  name,
  id,
  value,
  latest,
  onChange,
}: {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly latest: string;
  readonly onChange: (day: string) => void;
}): VNode {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="date"
        data-testid={id}
        max={latest}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

/** Own dates begin as the period that is shown. */
function toRange({ compared: { period } }: Numbers): DateRange {
  return { first: toDateText(period.from), last: toDateText(period.to - 1) };
}
