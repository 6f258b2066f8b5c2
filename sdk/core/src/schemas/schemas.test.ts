import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJsonSchemas } from '../../scripts/json-schemas.ts';
import { createEvent, GOLDEN_BATCH, GOLDEN_EVENTS } from '../testing/golden-events.ts';
import { GOLDEN_CATALOG } from '../testing/golden-catalog.ts';
import {
  GOLDEN_BRIDGE_ANSWERS,
  GOLDEN_BRIDGE_REQUEST,
  GOLDEN_CARD_METRICS_ANSWER,
  GOLDEN_INGEST_ANSWER,
  GOLDEN_PAIRING,
} from '../testing/golden-wire.ts';
import { parseFaultlessCatalog } from './catalog-schema.ts';
import { parseBatch, parseEvent } from './event-schema.ts';
import {
  parseApiFailure,
  parseBridgeAnswer,
  parseBridgeRequest,
  parseCardMetricsAnswer,
  parseIngestAnswer,
  parsePairing,
} from './wire-schema.ts';

describe('golden values', () => {
  it('pass their schemas unchanged', () => {
    expect(parseFaultlessCatalog(GOLDEN_CATALOG)).toEqual({ ok: true, value: GOLDEN_CATALOG });
    expect(parseBatch(GOLDEN_BATCH)).toEqual({ ok: true, value: GOLDEN_BATCH });
    for (const event of GOLDEN_EVENTS) expect(parseEvent(event)).toEqual({ ok: true, value: event });
    for (const answer of GOLDEN_BRIDGE_ANSWERS)
      expect(parseBridgeAnswer(answer)).toEqual({ ok: true, value: answer });
    expect(parseBridgeRequest(GOLDEN_BRIDGE_REQUEST)).toEqual({ ok: true, value: GOLDEN_BRIDGE_REQUEST });
    expect(parseCardMetricsAnswer(GOLDEN_CARD_METRICS_ANSWER)).toEqual({
      ok: true,
      value: GOLDEN_CARD_METRICS_ANSWER,
    });
    expect(parseIngestAnswer(GOLDEN_INGEST_ANSWER)).toEqual({ ok: true, value: GOLDEN_INGEST_ANSWER });
    expect(parsePairing(GOLDEN_PAIRING)).toEqual({ ok: true, value: GOLDEN_PAIRING });
    expect(parseApiFailure({ code: 'token-refused', message: 'No.' })).toMatchObject({ ok: true });
  });
});

describe('parseEvent', () => {
  const LONG = 'x'.repeat(257);

  it.each([
    ['id', 'not-a-uuid'],
    ['id', '019e7d1f-4800-4000-8000-000000000001'],
    ['type', 'constructor'],
    ['schemaVersion', 2],
    ['ts', 1.5],
    ['seq', -1],
    ['site', 'Not A Site'],
    ['session', ''],
    ['page', LONG],
    ['item', LONG],
    ['query', LONG],
    ['position', -1],
    ['quantity', 0],
    ['mediaMs', Infinity],
    ['propensity', 1.1],
    ['tier', 3],
    ['surface', 'moon'],
    ['source', 'friend'],
    ['arms', Array.from({ length: 21 }, () => 'a:b')],
  ])('refuses %s = %j as event-invalid at its place', (place, value) => {
    expect(parseEvent({ ...createEvent(), [place]: value })).toMatchObject({
      ok: false,
      error: { code: 'event-invalid', place },
    });
  });

  it('names places inside, and takes the limits themselves', () => {
    const money = { amount: -1, currency: 'EUR' };
    expect(parseEvent({ ...createEvent(), value: money })).toMatchObject({
      error: { place: 'value.amount' },
    });
    expect(parseEvent({ ...createEvent(), arms: ['a:b', 7] })).toMatchObject({ error: { place: 'arms[1]' } });
    const most = createEvent({ item: 'x'.repeat(256), arms: Array.from({ length: 20 }, () => 'a:b') });
    expect(parseEvent(most).ok).toBe(true);
  });

  it('takes off what the vocabulary does not have', () => {
    const event = createEvent();
    expect(parseEvent({ ...event, email: 'someone@shop.example' })).toEqual({ ok: true, value: event });
  });

  it.each([null, undefined, 7, 'event', []])('refuses %j', (value) => {
    expect(parseEvent(value)).toMatchObject({ ok: false, error: { code: 'event-invalid' } });
  });
});

describe('parseBatch', () => {
  it('names the event and field at fault, and bounds the number of events', () => {
    const events = [createEvent(), { ...createEvent(), type: 'nap' }];
    expect(parseBatch({ ...GOLDEN_BATCH, events })).toMatchObject({
      error: { code: 'event-invalid', place: 'events[1].type' },
    });
    const many = Array.from({ length: 501 }, () => createEvent());
    expect(parseBatch({ ...GOLDEN_BATCH, events: many })).toMatchObject({ error: { place: 'events' } });
  });
});

describe('answers from strangers', () => {
  const [page] = GOLDEN_BRIDGE_ANSWERS;

  it.each([
    ['another version', { ...page, version: 2 }],
    ['no nonce', { ...page, nonce: '' }],
    ['an unknown answer', { ...page, answer: 'secrets' }],
    ['a page without its fields', { ...page, page: {} }],
    [
      'a flood of items',
      { ...page, page: { ...(page?.answer === 'page' ? page.page : {}), items: flood() } },
    ],
    [
      'a collector that is no address',
      { ...page, page: { ...(page?.answer === 'page' ? page.page : {}), collectorUrl: 'javascript:x' } },
    ],
    [
      'a catalogue that is no address',
      { ...page, page: { ...(page?.answer === 'page' ? page.page : {}), catalogUrl: 'file:///etc/hosts' } },
    ],
    ['a long message', { version: 1, nonce: 'n', answer: 'error', message: 'x'.repeat(501) }],
    ['nothing', null],
  ])('are bridge-invalid with %s', (_, answer) => {
    expect(parseBridgeAnswer(answer)).toMatchObject({ ok: false, error: { code: 'bridge-invalid' } });
  });

  it('are bridge-invalid as a request that asks for anything else', () => {
    const request = { ...GOLDEN_BRIDGE_REQUEST, ask: 'erase' };
    expect(parseBridgeRequest(request)).toMatchObject({ error: { code: 'bridge-invalid', place: 'ask' } });
  });

  it('are collector-answer-invalid when a collector tells something else', () => {
    for (const parse of [parseCardMetricsAnswer, parseIngestAnswer, parseApiFailure]) {
      expect(parse({ cards: 'none' })).toMatchObject({ error: { code: 'collector-answer-invalid' } });
    }
  });

  it('are pairing-invalid with a token of another form', () => {
    expect(parsePairing({ ...GOLDEN_PAIRING, readToken: 'crt_short' })).toMatchObject({
      error: { code: 'pairing-invalid', place: 'readToken' },
    });
  });

  function flood(): unknown {
    return Array.from({ length: 1_001 }, (_, index) => ({ id: `i${index}`, kind: 'product', title: '' }));
  }
});

describe('the published JSON Schemas', () => {
  const folder = new URL('../../schemas/', import.meta.url);

  it('are those of today', () => {
    const schemas = createJsonSchemas();
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(schemas).toSorted());
    for (const [name, text] of Object.entries(schemas)) {
      const published = readFileSync(new URL(name, folder), 'utf8');
      expect(published === text, `${name}: run sdk/core/scripts/write-json-schemas.ts`).toBe(true);
    }
  });
});
