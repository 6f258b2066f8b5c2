import type { VNode } from 'preact';
import { ChangeNote } from './change-note.tsx';
import { formatReading, formatSample, type FigureContext, type ShownFigure } from './figure-context.ts';

/** A figure's number, and below it its change and what it rests on. */
export function FigureBody({ shown, context }: FigureBodyProps): VNode {
  return (
    <>
      <strong data-figure={shown.metric.name}>{formatReading(shown, context)}</strong>
      <span class="note">
        <ChangeNote shown={shown} context={context} />
        <span class="sample">{formatSample(shown, context)}</span>
      </span>
    </>
  );
}

/** Which figure. */
export interface FigureBodyProps {
  readonly shown: ShownFigure;
  readonly context: FigureContext;
}
