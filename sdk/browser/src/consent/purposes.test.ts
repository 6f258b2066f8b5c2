import { describe, expect, test, vi } from 'vitest';
import { createCurio } from '../client.ts';
import type { ConsentPurposes, ConsentState, Curio, CurioOptions } from '../curio.ts';
import { openDatabase } from '../platform/open-database.ts';
import { createFakePlatform, createShelf, type FakePlatform } from '../testing/index.ts';
import { CONSENT_WORDS, toDecision } from './purposes.ts';
import { DATABASES, useFreshBrowser } from '../../testing/fresh-browser.ts';

const COLLECTOR = { url: 'https://collect.example', writeKey: 'wk' };
const ALL: ConsentPurposes = { ranking: true, measurement: true, storage: true };
const NONE: ConsentPurposes = { ranking: false, measurement: false, storage: false };

const end = useFreshBrowser();

describe('a decision', () => {
  test.each(Object.keys(CONSENT_WORDS) as ConsentState[])('"%s" is short for its purposes', (word) => {
    expect(toDecision(word)).toEqual({ word, ...CONSENT_WORDS[word] });
  });

  test.each([
    [ALL, 'granted'],
    [{ ...NONE, storage: true, ranking: true }, 'granted'],
    [{ ...NONE, measurement: true }, 'cookieless'],
    [{ ...NONE, ranking: true }, 'denied'],
    [NONE, 'denied'],
  ] as const)('%o is in a word "%s"', (purposes, word) => {
    expect(toDecision(purposes)).toEqual({ word, ...purposes });
  });
});

/** What a visit with each decision leaves behind on the device and at the collector. */
describe.each<[string, ConsentState | ConsentPurposes, Trace]>([
  ['pending', 'pending', { stored: [], sent: 'nothing', known: 1 }],
  ['denied', 'denied', { stored: [], sent: 'nothing', known: 1 }],
  ['cookieless', 'cookieless', { stored: [], sent: 'nameless', known: 1 }],
  ['granted', 'granted', { stored: ['events', 'profile', 'visitor'], sent: 'named', known: 1 }],
  ['all but ranking', { ...ALL, ranking: false }, { stored: ['events', 'visitor'], sent: 'named', known: 0 }],
  ['all but measurement', { ...ALL, measurement: false }, { stored: ['profile'], sent: 'nothing', known: 1 }],
  ['all but storage', { ...ALL, storage: false }, { stored: [], sent: 'nameless', known: 1 }],
  ['storage alone', { ...NONE, storage: true }, { stored: [], sent: 'nothing', known: 0 }],
  ['measurement alone', { ...NONE, measurement: true }, { stored: [], sent: 'nameless', known: 0 }],
  ['ranking alone', { ...NONE, ranking: true }, { stored: [], sent: 'nothing', known: 1 }],
  ['nothing', NONE, { stored: [], sent: 'nothing', known: 0 }],
])('with %s', (_, consent, trace) => {
  test('what is stored, sent and learnt is what was allowed', async () => {
    const fake = createCollector();
    const curio = start(fake, {});
    await curio.setConsent(consent);
    await visit(fake, curio);
    expect(await readTrace(fake, curio)).toEqual(trace);
  });

  test('the same after everything had been allowed: what was stored is gone', async () => {
    const fake = createCollector();
    const curio = start(fake, { consent: 'granted' });
    await visit(fake, curio);
    await curio.setConsent(consent);
    const before = fake.requests.length;
    await curio.track('like', { item: 'lamps-1' });
    await curio.flush();
    const left = await readTrace(fake, curio, before);
    expect(left.stored).toEqual(trace.stored);
    expect(left.sent).toBe(trace.sent);
  });
});

test('what was done while nothing was allowed is never told, not even when it is allowed later', async () => {
  const fake = createCollector();
  const curio = start(fake, { consent: 'denied' });
  await curio.track('like', { item: 'lamps-0' });
  await curio.setConsent('granted');
  const after = await curio.track('like', { item: 'lamps-1' });
  await curio.flush();
  expect(sentIds(fake)).toEqual([after.id]);
});

test('purposes and their word are told to whoever looks', async () => {
  const fake = createFakePlatform({ databases: DATABASES });
  const curio = start(fake, {});
  const heard: ConsentState[] = [];
  curio.observe('consent', (word) => heard.push(word), end);
  expect(curio.status.allowed).toBeUndefined();
  await curio.setConsent({ ...ALL, storage: false });
  expect([curio.consent, curio.status.allowed]).toEqual(['cookieless', { ...ALL, storage: false }]);
  expect(heard).toEqual(['cookieless']);
});

test('in another tab the visitor was forgotten: this one goes on without the name, or under the new one', async () => {
  const fake = createCollector();
  const curio = start(fake, { consent: 'granted' });
  await curio.inspectEvents();
  fake.writeElsewhere('curio:shelf:visitor', null);
  expect(await curio.track('like', { item: 'lamps-0' })).not.toHaveProperty('visitor');
  fake.writeElsewhere('curio:shelf:visitor', 'f'.repeat(32));
  expect(await curio.track('like', { item: 'lamps-1' })).toHaveProperty('visitor', 'f'.repeat(32));
});

interface Trace {
  readonly stored: readonly string[];
  readonly sent: 'nothing' | 'nameless' | 'named';
  /** Acts that the profile in use knows. */
  readonly known: number;
}

async function visit(fake: FakePlatform, curio: Curio): Promise<void> {
  void curio.track('order', { item: 'lamps-0', orderId: 'order-1' });
  await vi.waitFor(async () => {
    await fake.time.advance(20);
    await curio.flush();
    if (curio.status.allowed?.ranking === false) return;
    expect(curio.explainProfile().interests.length).toBe(1);
  });
  await fake.time.advance(2000);
  await curio.inspectEvents();
}

async function readTrace(fake: FakePlatform, curio: Curio, since = 0): Promise<Trace> {
  const stored: string[] = [];
  const names = (await indexedDB.databases()).map(({ name }) => name);
  if (names.includes('curio-shelf')) {
    const database = await openDatabase('curio-shelf');
    if ((await database.read('events', (store) => store.count())) > 0) stored.push('events');
    const profile = await database.read<string | undefined>('texts', (store) => store.get('profile'));
    if (profile?.includes('lamps-0') === true) stored.push('profile');
    database.close();
  }
  if (fake.texts.has('kept:curio:shelf:visitor')) stored.push('visitor');
  const bodies = fake.requests.slice(since).map(({ body }) => body ?? '');
  const unnamed = bodies.length === 0 ? 'nothing' : 'nameless';
  const known = curio.explainProfile().interests.reduce((sum, { acts }) => sum + acts, 0);
  return { stored, sent: bodies.some((body) => body.includes('"visitor"')) ? 'named' : unnamed, known };
}

function createCollector(): FakePlatform {
  return createFakePlatform({
    databases: DATABASES,
    respond: async () => Response.json({ stored: 1, duplicates: 0, refused: {} }),
  });
}

function sentIds(fake: FakePlatform): readonly string[] {
  return fake.requests.flatMap(({ body }) => {
    const batch: { readonly events: readonly { readonly id: string }[] } = JSON.parse(body ?? '');
    return batch.events.map(({ id }) => id);
  });
}

function start({ platform }: FakePlatform, options: Partial<CurioOptions>): Curio {
  const base = { site: 'shelf', source: createShelf(), collector: COLLECTOR, signal: end.signal };
  return createCurio({ ...base, ...options }, platform);
}
