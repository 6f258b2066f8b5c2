import { Check, Store } from 'lucide';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { TabState } from '../../messaging/protocol.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

/** What a merchant sees before a shop is watched: one button, what it gives, and nothing else. */
export function Welcome({ model, tab }: { readonly model: PanelModel; readonly tab: TabState }): VNode {
  return (
    <main class="welcome" data-testid="welcome" data-state={toState(tab)}>
      {tab.origin === null ? (
        <AddressForm model={model} isUrlKnown={tab.url !== null} />
      ) : (
        <Invitation model={model} host={new URL(tab.origin).host} />
      )}
      <Trouble model={model} />
    </main>
  );
}

function toState(tab: TabState): string {
  if (tab.origin !== null) return 'no-permission';
  return tab.url === null ? 'no-tab' : 'not-shop';
}

function Invitation({ model, host }: { readonly model: PanelModel; readonly host: string }): VNode {
  const words = model.words.value;
  return (
    <>
      <Icon drawing={Store} sizePx={28} />
      <h1>{words.watchTitle(host)}</h1>
      <p>{words.watchHelp}</p>
      <ul class="reasons">
        {words.watchReasons.map((reason) => (
          <li key={reason}>
            <Icon drawing={Check} />
            {reason}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="primary"
        data-testid="watch-shop"
        disabled={model.busy.value}
        onClick={model.watchShop}
      >
        {words.watch}
      </button>
    </>
  );
}

function AddressForm({
  model,
  isUrlKnown,
}: {
  readonly model: PanelModel;
  readonly isUrlKnown: boolean;
}): VNode {
  const words = model.words.value;
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        model.watchAddress(input.current?.value ?? '');
      }}
    >
      <Icon drawing={Store} sizePx={28} />
      <h1>{isUrlKnown ? words.notShopTitle : words.noTabTitle}</h1>
      <p>{isUrlKnown ? words.notShopHelp : words.noTabHelp}</p>
      <label class="field">
        <span>{words.addressLabel}</span>
        <input
          ref={input}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="shop.example"
          data-testid="shop-address"
        />
      </label>
      <button type="submit" class="primary" data-testid="watch-address" disabled={model.busy.value}>
        {words.open}
      </button>
    </form>
  );
}

function Trouble({ model }: { readonly model: PanelModel }): VNode | null {
  const words = model.words.value;
  const trouble = model.trouble.value;
  if (trouble?.at !== 'permission' && trouble?.at !== 'address') return null;
  return (
    <p class="trouble" role="alert" data-testid="trouble">
      {trouble.at === 'permission' ? words.permissionRefused : words.addressInvalid}
    </p>
  );
}
