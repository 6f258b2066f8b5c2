import { BellRing } from 'lucide';
import type { VNode } from 'preact';
import { ALERT_WORDS } from '../../locales/alert-words.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

/** What waits for the merchant, above all sections; nothing is nothing shown. */
export function AlertsStrip({ model }: { readonly model: PanelModel }): VNode | null {
  const open = model.alerts.view.value?.open ?? [];
  if (open.length === 0) return null;
  const words = ALERT_WORDS[model.language.value];
  return (
    <details class="alerts" data-testid="alerts">
      <summary>
        <Icon drawing={BellRing} />
        {words.openTitle(open.length)}
      </summary>
      <ul>
        {open.map((alert) => (
          <li key={alert.key} data-testid="alert" data-kind={alert.kind}>
            <button type="button" class="link" onClick={() => model.alerts.open(alert.url)}>
              {words.sentence(alert.kind, alert.what)}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" data-testid="dismiss-alerts" onClick={model.alerts.dismiss}>
        {words.dismiss}
      </button>
    </details>
  );
}
