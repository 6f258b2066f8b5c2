import { Link2, Lock, Store } from 'lucide';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { PairingView, TabState } from '../../messaging/protocol.ts';
import { AlertsBox } from '../alerts/alerts-box.tsx';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

/** Pairing with a collector, the shop's permission, and what is kept. */
export function ConnectionSection({
  model,
  tab,
}: {
  readonly model: PanelModel;
  readonly tab: TabState;
}): VNode {
  const words = model.words.value;
  return (
    <div class="connection">
      {tab.pairing === null ? <PairingForm model={model} /> : <Paired model={model} pairing={tab.pairing} />}
      <AlertsBox model={model} />
      <section class="box">
        <h2>
          <Icon drawing={Store} />
          {words.shopTitle}
        </h2>
        <p>
          {words.shopHelp} <strong>{tab.origin === null ? '' : new URL(tab.origin).host}</strong>
        </p>
        <button type="button" class="plain" data-testid="leave-shop" onClick={model.leaveShop}>
          {words.leave}
        </button>
      </section>
      <section class="box">
        <h2>
          <Icon drawing={Lock} />
          {words.privacyTitle}
        </h2>
        <p>{words.privacyHelp}</p>
      </section>
    </div>
  );
}

function Paired({ model, pairing }: { readonly model: PanelModel; readonly pairing: PairingView }): VNode {
  const words = model.words.value;
  return (
    <section class="box" data-testid="paired">
      <h2>
        <Icon drawing={Link2} />
        {words.pairedTitle}
      </h2>
      <p>{words.pairedHelp(new URL(pairing.collectorUrl).host, pairing.site)}</p>
      <button type="button" class="plain" data-testid="forget-pairing" onClick={model.forgetPairing}>
        {words.forget}
      </button>
    </section>
  );
}

function PairingForm({ model }: { readonly model: PanelModel }): VNode {
  const words = model.words.value;
  const input = useRef<HTMLInputElement>(null);
  const trouble = model.trouble.value;
  const refusal = trouble?.at === 'pairing' ? trouble.outcome : null;
  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        model.pair(input.current?.value ?? '');
      }}
    >
      <h2>
        <Icon drawing={Link2} />
        {words.pairTitle}
      </h2>
      <p>{words.pairHelp}</p>
      <label class="field">
        <span>{words.pairLabel}</span>
        <input
          ref={input}
          type="password"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://…/pair#…"
          data-testid="pairing-link"
          aria-invalid={refusal !== null}
        />
      </label>
      {refusal !== null && (
        <p class="trouble" role="alert" data-testid="trouble" data-because={refusal.because}>
          {words.pairingRefused[refusal.because]}
        </p>
      )}
      <button type="submit" class="primary" data-testid="pair" disabled={model.busy.value}>
        {words.pairButton}
      </button>
    </form>
  );
}
