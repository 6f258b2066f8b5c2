import { CircleAlert, CircleCheck, CircleDashed, CircleX } from 'lucide';
import { toVerdict, type Verdict } from '@curio/core';
import type { VNode } from 'preact';
import type { IconDrawing } from '../../../icons/to-svg.ts';
import { Icon } from '../../icon.tsx';
import { VERDICT_NAMES } from '../metric-names.ts';
import { Explained } from '../figure/explained-name.tsx';
import { FigureBody } from '../figure/figure-body.tsx';
import { readFigure, type FigureContext } from '../figure/figure-context.ts';

const ICONS: Readonly<Record<Verdict, IconDrawing>> = {
  good: CircleCheck,
  fair: CircleAlert,
  poor: CircleX,
  'too-few': CircleDashed,
};

/** The three aims: good goods sell, good content earns, good service is trusted. */
export function Verdicts({ context }: { readonly context: FigureContext }): VNode | null {
  if (!context.isWhole) return null;
  return (
    <section class="part" data-testid="verdicts">
      <h2>{context.words.verdicts}</h2>
      <ul class="rows">
        {VERDICT_NAMES.map((name) => (
          <VerdictRow key={name} name={name} context={context} />
        ))}
      </ul>
    </section>
  );
}

function VerdictRow({ name, context }: { readonly name: string; readonly context: FigureContext }): VNode {
  const shown = readFigure(context, name);
  const verdict = shown.figure === undefined ? 'too-few' : toVerdict(shown.metric, shown.figure);
  return (
    <li data-metric={name} data-verdict={verdict}>
      <Explained shown={shown} context={context}>
        <span class="verdict">
          <Icon drawing={ICONS[verdict]} sizePx={16} />
          {context.words.verdict[verdict]}
        </span>
        <FigureBody shown={shown} context={context} />
      </Explained>
    </li>
  );
}
