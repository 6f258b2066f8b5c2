import { Database, Download, RefreshCw } from 'lucide';
import type { VNode } from 'preact';
import { toLocale } from '../../../locales/language.ts';
import { Icon } from '../../icon.tsx';
import type { NumbersProps } from '../numbers-place.tsx';
import type { Numbers } from '../numbers-state.ts';
import { toCsv, toCsvName } from '../to-csv.ts';

/** When and by whom all this was computed, and all of it as a file. */
export function SourceLine({ model, tab, numbers }: NumbersProps & { readonly numbers: Numbers }): VNode {
  const words = model.words.value.numbers;
  const time = new Intl.DateTimeFormat(toLocale(model.language.value), { timeStyle: 'short' });
  const shop = tab.origin === null ? '' : new URL(tab.origin).host;
  return (
    <footer class="numbers-foot">
      <p class="source" data-testid="numbers-source">
        <Icon drawing={Database} />
        <span>
          {words.computed} {words.computedAt(time.format(numbers.computedAt), numbers.collectorHost)}
        </span>
      </p>
      <div class="actions">
        <button
          type="button"
          class="plain"
          data-testid="export-csv"
          disabled={!numbers.isWhole}
          onClick={() => model.numbers.save(toCsvName({ shop, numbers }), toCsv({ shop, numbers }))}
        >
          <Icon drawing={Download} />
          {words.exportCsv}
        </button>
        <button type="button" class="plain" data-testid="numbers-again" onClick={model.numbers.loadAgain}>
          <Icon drawing={RefreshCw} />
          {words.loadAgain}
        </button>
      </div>
    </footer>
  );
}
