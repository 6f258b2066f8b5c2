import type { Acting } from './acting.ts';
import type { Keeper } from './consent/create-keeper.ts';
import { toDecision, type Decision } from './consent/purposes.ts';
import { nameCart } from './name-cart.ts';
import type { ConsentChoice, ConsentPurposes, ConsentSource, ConsentState } from './curio.ts';
import { RETRY_MS } from './retry.ts';

/** What carries out consent reads and changes of the acts. */
type GetKeeper = () => Promise<Keeper>;

/** Does what a choice means, and goes on doing it where a consent tool is read. @internal */
export function carryOut(acting: Acting, choice: ConsentChoice, getKeeper: GetKeeper): Promise<void> {
  acting.reading?.abort();
  acting.reading = null;
  if (typeof choice === 'object' && 'from' in choice) return readConsent(acting, choice.from, getKeeper);
  return decide(acting, choice, getKeeper);
}

/** Until the tool has spoken everything stays as it is: `pending`, with nothing stored and nothing sent. */
async function readConsent(acting: Acting, from: ConsentSource, getKeeper: GetKeeper): Promise<void> {
  const { client, services } = acting;
  const reading = new AbortController();
  acting.reading = reading;
  const lifetime = { signal: AbortSignal.any([client.signal, reading.signal]) };
  const reader = await import('./consent/readers/watch-consent.ts').catch(() => null);
  if (lifetime.signal.aborted) return;
  if (reader === null) {
    client.platform.scheduler.after(RETRY_MS, () => void readConsent(acting, from, getKeeper), lifetime);
    return;
  }
  reader.watchConsent(from, {
    ...services.surroundings,
    ...client.platform,
    ...lifetime,
    said: (what) => void (acting.consented = decide(acting, what, getKeeper)),
  });
}

function decide(acting: Acting, said: ConsentState | ConsentPurposes, getKeeper: GetKeeper): Promise<void> {
  const { client, events, visitor, unforwarded } = acting;
  const decision = toDecision(said);
  const { word, ranking, measurement, storage } = decision;
  // A tool that says the same again changes nothing.
  if (JSON.stringify(decision) === JSON.stringify(acting.decision)) return acting.decided;
  acting.decision = decision;
  client.consent = word;
  client.setStatus({ allowed: { ranking, measurement, storage } });
  client.changes.emit('consent', word);
  events.keepIdentity(measurement && storage);
  nameCart(acting);
  if (!ranking) {
    acting.unnoted.length = 0;
    visitor?.forget();
  }
  if (word === 'denied') unforwarded.length = 0;
  acting.forwarding?.abort();
  acting.forwarder = null;
  if (measurement && storage) void loadForwarder(acting);
  acting.decided = applyDecision(acting, decision, getKeeper);
  return acting.decided;
}

function applyDecision(acting: Acting, decision: Decision, getKeeper: GetKeeper): Promise<void> {
  acting.unmet = null;
  const wait = (): void => void (acting.unmet = decision);
  // Without its code nothing is kept and nothing sent.
  return getKeeper().then((keeper) => keeper.setConsent(decision), wait);
}

async function loadForwarder(acting: Acting): Promise<void> {
  const { client, services, unforwarded } = acting;
  const { forward = [] } = client.options;
  if (forward.length === 0) return;
  const forwarding = new AbortController();
  acting.forwarding = forwarding;
  const signal = AbortSignal.any([client.signal, forwarding.signal]);
  const scene = { ...services.surroundings, ...client.platform, signal };
  const coming = Promise.all([import('./forward/create-forwarder.ts'), client.ready]).then(
    ([{ createForwarder }, loaded]) =>
      createForwarder(forward, {
        ...scene,
        findItem: (id) => (loaded.ok ? loaded.value.view.find(id) : null),
      }),
  );
  // Where its code does not come, nothing is forwarded from this page.
  const forwarder = await coming.catch(() => null);
  if (forwarder === null || signal.aborted) return;
  acting.forwarder = forwarder;
  for (const event of unforwarded.splice(0)) forwarder.take(event);
}
