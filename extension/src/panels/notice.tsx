import type { ComponentChildren, VNode } from 'preact';
import type { IconDrawing } from '../icons/to-svg.ts';
import { Icon } from './icon.tsx';

/** What a notice says. */
export interface NoticeProps {
  readonly icon: IconDrawing;
  readonly title: string;
  readonly help: string;
  /** Names the state for tests, e.g. `no-curio`. */
  readonly state: string;
  /** The one next step. */
  readonly children?: ComponentChildren;
}

/** An empty or broken state: what it is, why, and the one next step. */
export function Notice({ icon, title, help, state, children }: NoticeProps): VNode {
  return (
    <div class="notice" role="status" data-testid="notice" data-state={state}>
      <Icon drawing={icon} sizePx={24} />
      <h2>{title}</h2>
      <p>{help}</p>
      {children}
    </div>
  );
}
