import { createElement, type VNode } from 'preact';
import type { IconDrawing } from '../icons/to-svg.ts';

/** An icon of lucide in the colour of its text; it says nothing to screen readers, the words stand beside it. */
export function Icon({ drawing, sizePx = 16 }: { drawing: IconDrawing; sizePx?: number }): VNode {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={sizePx}
      height={sizePx}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {drawing.map(([tag, shape]) => createElement(tag, shape))}
    </svg>
  );
}
