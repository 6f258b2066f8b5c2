import type { ConsentState, Curio } from '@curio/sdk';
import { html, render } from 'lit';

const STORAGE_KEY = 'fernhill-consent';

const CHOICES: readonly { readonly state: ConsentState; readonly label: string }[] = [
  { state: 'granted', label: 'Remember on this device' },
  { state: 'cookieless', label: 'Count only' },
  { state: 'denied', label: 'No, thanks' },
];

/**
 * Asks once what Curio may do, tells Curio, and keeps the answer, which is itself necessary to keep.
 *
 * `fernhill-consent-asked` on `window` opens the bar again.
 */
export function startConsentBar(body: HTMLElement, curio: Curio): void {
  const bar = document.createElement('section');
  bar.className = 'consent';
  bar.setAttribute('aria-label', 'Your choice about remembering');
  body.append(bar);

  const close = (): void => {
    bar.hidden = true;
  };
  const open = (): void => {
    bar.hidden = false;
    render(toBar(choose), bar);
  };
  const choose = (state: ConsentState): void => {
    window.localStorage.setItem(STORAGE_KEY, state);
    close();
    void curio.setConsent(state);
  };

  window.addEventListener('fernhill-consent-asked', () => {
    open();
    bar.querySelector('button')?.focus();
  });
  const known = CHOICES.find(({ state }) => state === window.localStorage.getItem(STORAGE_KEY));
  if (known === undefined) open();
  else {
    close();
    void curio.setConsent(known.state);
  }
}

function toBar(choose: (state: ConsentState) => void): unknown {
  return html`
    <p>
      <strong>Shall this shop remember what you like?</strong>
      Your interests stay on this device. If you agree, we learn which clips and things were seen, added and
      ordered.
    </p>
    <div class="consent-choices">
      ${CHOICES.map(
        ({ state, label }) =>
          html`<button
            type="button"
            class="button"
            data-consent=${state}
            @click=${() => {
              choose(state);
            }}
          >
            ${label}
          </button>`,
      )}
    </div>
  `;
}
