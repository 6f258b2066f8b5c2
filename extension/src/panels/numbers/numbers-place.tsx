import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../../messaging/protocol.ts';
import type { PanelModel } from '../panel-model.ts';

/** What the section gets. */
export interface NumbersProps {
  readonly model: PanelModel;
  readonly tab: TabState;
}

/** Where the section of figures stands: its definitions and charts are read only once somebody looks. */
export function NumbersPlace(props: NumbersProps): VNode {
  const [loaded, setLoaded] = useState<{ readonly Section: ComponentType<NumbersProps> } | null>(null);
  useEffect(() => {
    void import('./numbers-section.tsx').then(({ NumbersSection }) => setLoaded({ Section: NumbersSection }));
  }, []);
  return loaded === null ? <NumbersSkeleton {...props} /> : <loaded.Section {...props} />;
}

/** The section while nothing was read. */
export function NumbersSkeleton({ model }: NumbersProps): VNode {
  return (
    <div class="numbers-skeleton" aria-busy="true" role="status" data-testid="numbers-loading">
      <span class="hidden">{model.words.value.numbers.loading}</span>
      {[0, 1, 2, 3, 4].map((place) => (
        <span key={place} class="bone" />
      ))}
    </div>
  );
}
