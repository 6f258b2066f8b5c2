import type { VNode } from 'preact';
import { Explained } from './explained-name.tsx';
import { FigureBody } from './figure-body.tsx';
import { readFigure, type FigureContext } from './figure-context.ts';

/** One metric in a line: its name, its number to the right, its change and sample below. */
export function FigureRow({ name, context }: FigureRowProps): VNode {
  const shown = readFigure(context, name);
  return (
    <li data-metric={name}>
      <Explained shown={shown} context={context}>
        <FigureBody shown={shown} context={context} />
      </Explained>
    </li>
  );
}

/** Which metric. */
export interface FigureRowProps {
  readonly name: string;
  readonly context: FigureContext;
}
