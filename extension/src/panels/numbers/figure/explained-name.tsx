import { Info } from 'lucide';
import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatCount, toLocale } from '../../../locales/language.ts';
import { Icon } from '../../icon.tsx';
import type { FigureContext, ShownFigure } from './figure-context.ts';

const DAY_MS = 86_400_000;

/** What explains itself. */
export interface ExplainedProps {
  readonly shown: ShownFigure;
  readonly context: FigureContext;
  /** The figure itself, between its name and its explanation. */
  readonly children: ComponentChildren;
}

/** A figure under its name; pressing the name opens where it comes from, in the words of its definition. */
export function Explained({ shown, context, children }: ExplainedProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const title = shown.metric.title[context.language];
  return (
    <>
      <button
        type="button"
        class="name"
        data-explains={shown.metric.name}
        aria-expanded={isOpen}
        aria-controls={id}
        title={context.words.explain}
        onClick={() => setOpen(!isOpen)}
      >
        <span>{title}</span>
        <Icon drawing={Info} sizePx={12} />
      </button>
      {children}
      <div id={id} class="explanation" hidden={!isOpen}>
        {isOpen && <Explanation shown={shown} context={context} />}
      </div>
    </>
  );
}

function Explanation({ shown, context }: Omit<ExplainedProps, 'children'>): VNode {
  const { metric } = shown;
  const { words, language, periodEnd, computedAt, collectorHost } = context;
  const time = new Intl.DateTimeFormat(toLocale(language), { dateStyle: 'medium', timeStyle: 'short' });
  const settlesMs = (metric.settlesAfterDays ?? 0) * DAY_MS;
  const rows: readonly (readonly [string, string, isEnglish?: boolean])[] = [
    [words.formula, metric.formula, true],
    [words.parts, toParts(shown, context)],
    [words.unit, words.units[metric.unit]],
    [words.leastSample, metric.minimumSample === 0 ? '' : formatCount(metric.minimumSample, language)],
    [words.needs, metric.needs.map((need) => words.needed[need]).join(language === 'zh' ? '、' : ', ')],
    [words.definedBy, metric.source, true],
    [words.change, words.changeHelp],
    [words.computed, words.computedAt(time.format(computedAt), collectorHost)],
  ];
  return (
    <>
      <dl>
        {rows
          .filter(([, text]) => text !== '')
          .map(([name, text, isEnglish]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd {...(isEnglish === true ? { lang: 'en' } : {})}>{text}</dd>
            </div>
          ))}
      </dl>
      {periodEnd + settlesMs > computedAt && settlesMs > 0 && (
        <p>{words.settles(metric.settlesAfterDays ?? 0)}</p>
      )}
    </>
  );
}

/** The numerator and the denominator, as counted. */
function toParts({ figure, metric }: ShownFigure, { language, currency }: FigureContext): string {
  if (figure?.denominator === undefined) return '';
  const write = (part: number): string => formatCount(part, language);
  const scale = typeof metric.scale === 'number' ? `${write(metric.scale)} × ` : '';
  const unit = metric.isPerCurrency && currency !== null ? ` (${currency}, 1/100)` : '';
  return `${scale}${write(figure.numerator ?? 0)} / ${write(figure.denominator)}${unit}`;
}
