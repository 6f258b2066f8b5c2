import { describe, expect, it } from 'vitest';
import type { RuleText } from '../contract/rule-text.ts';
import { RULE_FAMILIES } from '../rules/rule-families.ts';
import { EVERY_TEXT as EN } from './en/every-text.ts';
import { EVERY_TEXT as ZH } from './zh/every-text.ts';

const RULES = Object.values(RULE_FAMILIES).flat();
const LANGUAGES = [
  ['English', EN],
  ['Chinese', ZH],
] as const;

describe.each(LANGUAGES)('%s', (_, texts) => {
  it('tells of every rule, and of no other', () => {
    expect(Object.keys(texts).toSorted()).toEqual(RULES.map(({ meta }) => meta.id).toSorted());
  });

  it.each(RULES.map((rule) => [rule.meta.id, rule] as const))('says what %s is about', (id, { meta }) => {
    const { title, options, sources } = texts[id] ?? { title: '', sources: [] };
    expect(title).toMatch(/\S/u);
    expect(Object.keys(options ?? {})).toEqual(Object.keys(meta.options ?? {}));
    expect(sources).not.toEqual([]);
  });

  it('cites sources that are still to be trusted', () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { law, article, url, verifiedAt, reviewBy } of Object.values(texts).flatMap(
      ({ sources }) => sources,
    )) {
      expect(article, law).toMatch(/\S/u);
      expect(url).toMatch(/^https:\/\//u);
      expect(reviewBy >= today, `${law}: read it again, then move reviewBy`).toBe(true);
      expect(verifiedAt <= reviewBy).toBe(true);
    }
  });
});

describe('both languages', () => {
  it.each(RULES.map(({ meta }) => meta.id))('say the same of %s, with the same values', (id) => {
    expect(toOutline(ZH[id])).toEqual(toOutline(EN[id]));
  });

  it('are two: the Chinese one is Chinese', () => {
    for (const [id, { title, messages }] of Object.entries(ZH))
      for (const message of [title, ...Object.values(messages)])
        expect(message, id).toMatch(/\p{Script=Han}/u);
  });
});

/** What a language says of a rule, but for its words. */
function toOutline(text: RuleText | undefined): unknown {
  const { messages = {}, exemptions = {}, words = {}, sources = [] } = text ?? {};
  const toPlaces = (message: string): readonly string[] =>
    [...new Set(message.match(/\{[\w:]+\}/gu))].toSorted();
  return {
    exemptions: Object.keys(exemptions),
    words: Object.keys(words),
    sources: sources.map(({ url }) => url),
    messages: Object.entries(messages).map(([id, message]) => [id, toPlaces(message)]),
  };
}
