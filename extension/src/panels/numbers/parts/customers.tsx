import type { VNode } from 'preact';
import { CUSTOMER_NAMES } from '../metric-names.ts';
import type { FigureContext } from '../figure/figure-context.ts';
import { FigureRow } from '../figure/figure-row.tsx';

/** Who bought, and what came back. */
export function Customers({ context }: { readonly context: FigureContext }): VNode | null {
  if (!context.isWhole) return null;
  return (
    <section class="part" data-testid="customers">
      <h2>{context.words.customers}</h2>
      <ul class="rows">
        {CUSTOMER_NAMES.map((name) => (
          <FigureRow key={name} name={name} context={context} />
        ))}
      </ul>
    </section>
  );
}
