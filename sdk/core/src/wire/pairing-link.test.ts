import { describe, expect, it } from 'vitest';
import { GOLDEN_CARD_METRICS, GOLDEN_PAIRING } from '../testing/golden-wire.ts';
import { formatPairingLink, parsePairingLink } from './pairing-link.ts';
import { toClickThroughRatio, toWatchThroughRatio } from './read-api.ts';

describe('a pairing link', () => {
  it('gives back what was written, also with space around it', () => {
    const link = formatPairingLink(GOLDEN_PAIRING);
    expect(parsePairingLink(` ${link}\n`)).toEqual({ ok: true, value: GOLDEN_PAIRING });
    const local = { ...GOLDEN_PAIRING, collectorUrl: 'http://127.0.0.1:8080' };
    expect(parsePairingLink(formatPairingLink(local))).toEqual({ ok: true, value: local });
  });

  it('keeps the token in the fragment, which no server logs', () => {
    const url = new URL(formatPairingLink(GOLDEN_PAIRING));
    expect(url.pathname + url.search).not.toContain(GOLDEN_PAIRING.readToken);
  });

  it.each([
    ['not a link', 'link'],
    ['http://shop.example/pair#site=a&token=b', 'address'],
    ['javascript:alert(1)//pair', 'address'],
    ['https://shop.example/other#site=a', 'address'],
    ['https://shop.example/pair#token=b', 'site'],
    ['https://shop.example/pair#site=a&token=crt_short', 'token'],
  ])('refuses %s at %s', (text, place) => {
    expect(parsePairingLink(text)).toMatchObject({ ok: false, error: { code: 'pairing-invalid', place } });
  });
});

describe('ratios', () => {
  it('are clicks per impression and completed per view, and nothing where there were none', () => {
    const [card] = GOLDEN_CARD_METRICS;
    if (card === undefined) throw new Error('The golden card metrics are empty.');
    expect(toClickThroughRatio({ ...card, impressions: 4 })).toBe(0.25);
    expect(toWatchThroughRatio({ ...card, views: 2 })).toBe(0.5);
    expect(toClickThroughRatio({ ...card, impressions: 0 })).toBeNull();
    expect(toWatchThroughRatio({ ...card, views: 0 })).toBeNull();
  });
});
