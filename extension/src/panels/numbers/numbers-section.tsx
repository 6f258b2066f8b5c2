import { Activity, KeyRound, RefreshCw, Unplug, WifiOff } from 'lucide';
import type { VNode } from 'preact';
import type { NumbersTrouble } from '../../figures/numbers.ts';
import type { IconDrawing } from '../../icons/to-svg.ts';
import { Notice } from '../notice.tsx';
import type { PanelModel } from '../panel-model.ts';
import { NumbersSkeleton, type NumbersProps } from './numbers-place.tsx';
import { findFigure, type Numbers } from './numbers-state.ts';
import type { FigureContext } from './figure/figure-context.ts';
import { Customers } from './parts/customers.tsx';
import { FactSplit } from './parts/fact-split.tsx';
import { Funnel } from './parts/funnel.tsx';
import { Line } from './parts/line.tsx';
import { Money } from './parts/money.tsx';
import { PeriodBar } from './parts/period-bar.tsx';
import { SourceLine } from './parts/source-line.tsx';
import { TopContent } from './parts/top-content.tsx';
import { Verdicts } from './parts/verdicts.tsx';

/** The shop in figures, of any period beside the one before. */
export function NumbersSection(props: NumbersProps): VNode {
  const { model } = props;
  const shown = model.numbers.shown.value;
  if (shown.state === 'loading') return <NumbersSkeleton {...props} />;
  if (shown.state === 'unread') return <Unread model={model} because={shown.because} />;
  return (
    <div class="numbers" data-testid="numbers" aria-busy={model.numbers.isBusy.value}>
      <PeriodBar model={model} numbers={shown} />
      <ClockHint model={model} numbers={shown} />
      {shown.now.length + shown.before.length === 0 && shown.isWhole ? (
        <Empty model={model} />
      ) : (
        <Figures {...props} numbers={shown} />
      )}
      <SourceLine {...props} numbers={shown} />
    </div>
  );
}

function Figures({ model, tab, numbers }: NumbersProps & { readonly numbers: Numbers }): VNode {
  const currency = model.numbers.currency.value;
  const countOrders = (figures: Numbers['now']): number =>
    findFigure(figures, 'average-order', { currency })?.denominator ?? 0;
  const context: FigureContext = {
    ...numbers,
    language: model.language.value,
    words: model.words.value.numbers,
    days: numbers.compared.days,
    periodEnd: numbers.compared.period.to,
    currency,
    orders: { now: countOrders(numbers.now), before: countOrders(numbers.before) },
  };
  return (
    <>
      <Money model={model} context={context} />
      <Line model={model} context={context} numbers={numbers} />
      <Funnel context={context} />
      <Verdicts context={context} />
      <Customers context={context} />
      <FactSplit context={context} />
      <TopContent context={context} top={numbers.top} cards={tab.report?.cards ?? []} />
    </>
  );
}

function ClockHint({
  model,
  numbers,
}: {
  readonly model: PanelModel;
  readonly numbers: Numbers;
}): VNode | null {
  const words = model.words.value.numbers;
  const minutes = Math.round(Math.abs(numbers.clockOffMs) / 60_000);
  if (minutes === 0) return null;
  return (
    <p class="hint" role="status" data-testid="clock-off">
      {numbers.clockOffMs > 0 ? words.clockAhead(minutes) : words.clockBehind(minutes)}
    </p>
  );
}

function Empty({ model }: { readonly model: PanelModel }): VNode {
  const words = model.words.value.numbers;
  return (
    <Notice icon={Activity} state="numbers-empty" title={words.emptyTitle} help={words.emptyHelp}>
      <button type="button" class="plain" onClick={() => model.numbers.choose('28-days')}>
        {words.periods['28-days']}
      </button>
    </Notice>
  );
}

const TROUBLE_ICONS: Readonly<Record<NumbersTrouble, IconDrawing>> = {
  'not-paired': Unplug,
  'other-site': Unplug,
  'token-refused': KeyRound,
  'role-refused': KeyRound,
  'collector-down': WifiOff,
  'collector-answer-invalid': RefreshCw,
};

function Unread({ model, because }: { readonly model: PanelModel; readonly because: NumbersTrouble }): VNode {
  const words = model.words.value.numbers;
  const isOfCollector = because === 'collector-down' || because === 'collector-answer-invalid';
  return (
    <Notice icon={TROUBLE_ICONS[because]} state={`numbers-${because}`} {...words.troubles[because]}>
      {isOfCollector ? (
        <button type="button" class="plain" data-testid="numbers-again" onClick={model.numbers.loadAgain}>
          {words.loadAgain}
        </button>
      ) : (
        <button
          type="button"
          class="plain"
          data-testid="numbers-connect"
          onClick={() => (model.section.value = 'connection')}
        >
          {words.connect}
        </button>
      )}
    </Notice>
  );
}
