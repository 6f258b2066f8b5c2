import type { VNode } from 'preact';
import { formatCount, formatRatio } from '../../../locales/language.ts';
import { FUNNEL_NAMES } from '../metric-names.ts';
import { ChangeNote } from '../figure/change-note.tsx';
import { Explained } from '../figure/explained-name.tsx';
import { formatReading, readFigure, type FigureContext } from '../figure/figure-context.ts';

/** As few steps before say nothing of a share. */
const LEAST_STEP = 100;

/** From being seen to being bought: each step as a count, and as a share of the one before. */
export function Funnel({ context }: { readonly context: FigureContext }): VNode {
  const steps = FUNNEL_NAMES.map((name) => {
    const shown = readFigure(context, name);
    return { name, shown, count: shown.figure?.amount ?? 0 };
  });
  const most = Math.max(1, ...steps.map(({ count }) => count));
  return (
    <section class="part" data-testid="funnel">
      <h2>{context.words.funnel}</h2>
      <ol class="funnel">
        {steps.map(({ name, shown, count }, place) => (
          <li key={name} data-metric={name}>
            <Explained shown={shown} context={context}>
              <strong data-figure={name}>{formatReading(shown, context)}</strong>
              <svg class="step-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect class="rest" width="100" height="6" />
                <rect class="fill" width={(100 * count) / most} height="6" />
              </svg>
              <span class="note">
                <ChangeNote shown={shown} context={context} />
                <span class="sample">{toStep(steps[place - 1]?.count, count, context)}</span>
              </span>
            </Explained>
          </li>
        ))}
      </ol>
    </section>
  );
}

function toStep(before: number | undefined, count: number, { words, language }: FigureContext): string {
  if (before === undefined) return '';
  return before < LEAST_STEP
    ? words.collecting(formatCount(before, language))
    : words.ofStepBefore(formatRatio(count / before, language));
}
