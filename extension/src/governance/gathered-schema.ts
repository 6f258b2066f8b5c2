import type { PageArtifact } from '@curio/core';
import * as v from 'valibot';
import { GATHERED_BOUNDS, type Gathered } from './gathered.ts';

const Count: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Addresses, attributes, names. */
const Name: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(GATHERED_BOUNDS.name));
const Text: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.maxLength(GATHERED_BOUNDS.text));
const Target = v.pipe(v.array(Name), v.maxLength(32));

function listOf<Output>(
  entry: v.GenericSchema<unknown, Output>,
  most: number,
): v.GenericSchema<unknown, Output[]> {
  return v.pipe(v.array(entry), v.maxLength(most));
}

const ELEMENT = { target: Target, tag: Name, text: Text };
const RANGE = v.tuple([Count, Count]);

const PAGE: v.GenericSchema<unknown, PageArtifact> = v.object({
  subject: Name,
  protocol: Name,
  language: v.exactOptional(Name),
  title: Text,
  texts: listOf(v.object({ ...ELEMENT, subject: Name }), GATHERED_BOUNDS.texts),
  buttons: listOf(v.object(ELEMENT), GATHERED_BOUNDS.elements),
  links: listOf(v.object({ ...ELEMENT, href: Name }), GATHERED_BOUNDS.elements),
  inputs: listOf(
    v.object({ ...ELEMENT, type: Name, name: Name, isChecked: v.boolean(), isRequired: v.boolean() }),
    GATHERED_BOUNDS.elements,
  ),
  prices: listOf(
    v.object({
      target: Target,
      quote: Name,
      textAt: Count,
      range: RANGE,
      currency: v.exactOptional(Name),
      amount: v.pipe(v.number(), v.finite()),
      isStruck: v.boolean(),
    }),
    GATHERED_BOUNDS.prices,
  ),
  images: listOf(v.object({ ...ELEMENT, src: Name, alt: v.nullable(Name) }), GATHERED_BOUNDS.elements),
  countdowns: listOf(v.object(ELEMENT), GATHERED_BOUNDS.elements),
  isComplete: v.boolean(),
});

/** What a content script may tell of a page. Nothing larger gets to a rule, whatever the page made of the script. */
export const GATHERED_SCHEMA: v.GenericSchema<unknown, Gathered> = v.pipe(
  v.object({
    page: PAGE,
    scripts: listOf(Text, GATHERED_BOUNDS.scripts),
    cards: listOf(
      v.object({
        item: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
        kind: v.picklist(['product', 'video', 'live']),
        title: v.pipe(v.string(), v.maxLength(500)),
      }),
      GATHERED_BOUNDS.cards,
    ),
    status: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(999)),
    loadedAt: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  v.check(({ page: { texts }, scripts }) => {
    let total = scripts.join('').length;
    for (const { text, target } of texts) total += text.length + target.join().length;
    return total <= GATHERED_BOUNDS.total;
  }),
);
