import { html, type TemplateResult } from 'lit';
import type { ShopMessages } from '../../locales/shop/shop-messages.ts';
import type { Tab } from './shop-maker.ts';

/** What the tabs say and do. */
export interface TabScene {
  readonly messages: ShopMessages;
  readonly locale: string;
  readonly tabs: readonly Tab[];
  readonly selected: Tab;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly select: (tab: Tab) => void;
}

/** The row of tabs. Arrows choose at once, as what they show is there at once. @see WAI-ARIA APG, tabs */
export function renderTabs(scene: TabScene): TemplateResult {
  const { messages, locale, tabs, selected, counts, select } = scene;
  const number = new Intl.NumberFormat(locale);
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${messages.tabs}
    @keydown=${(event: KeyboardEvent) => pressKey(event, scene)}
  >
    ${tabs.map(
      (tab) =>
        html`<button
          role="tab"
          id="tab-${tab}"
          aria-controls="panel"
          aria-selected=${tab === selected}
          tabindex=${tab === selected ? 0 : -1}
          @click=${() => select(tab)}
        >
          ${messages[tab]} <small>${number.format(counts[tab])}</small>
        </button>`,
    )}
  </div>`;
}

function pressKey(event: KeyboardEvent, { tabs, selected, select }: TabScene): void {
  const { currentTarget, key } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  const forth = currentTarget.matches(':dir(rtl)') ? -1 : 1;
  const at = tabs.indexOf(selected);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + forth,
    ArrowLeft: at - forth,
    Home: 0,
    End: tabs.length - 1,
  };
  const next = steps[key];
  if (next === undefined) return;
  event.preventDefault();
  const index = (next + tabs.length) % tabs.length;
  const tab = tabs[index];
  if (tab === undefined) return;
  select(tab);
  currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus();
}
