import { readField, referAbsent, type FeedField } from '../../checks/product/read-field.ts';
import { inapplicable, review, valueEvidence } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { Judgement, ProductRule } from '../../contract/rule.ts';
import { NO_BRANDS } from '../../standards/feed-values.ts';
import { FEED_META } from './feed-meta.ts';

/** Goods that nobody can tell apart, or whose numbers contradict the feed. */
export const GMC_IDENTIFIER: ProductRule = defineProductRule({
  meta: {
    ...FEED_META,
    id: 'gmc-identifier',
    impact: 'moderate',
    categories: { never: ['media'] },
  },
  judge(product, place) {
    if (product.record === undefined) return inapplicable(product.subject);
    const read = (name: string): FeedField | undefined => readField(product, place, name);
    const fields = { gtin: read('gtin'), brand: read('brand'), exists: read('identifier_exists') };
    const { subject, title } = product;
    const fault = findFault(fields);
    if (fault !== null) return [{ outcome: 'violation', subject, ...fault }];
    const isKnown = fields.gtin !== undefined || (fields.brand !== undefined && read('mpn') !== undefined);
    if (isKnown || saysNone(fields)) return [];
    const evidence = [valueEvidence(referAbsent(product, place, 'gtin'), referAbsent(product, place, 'mpn'))];
    return [review('missing', { subject, values: { title }, evidence })];
  },
});

interface IdentifierFields {
  readonly gtin: FeedField | undefined;
  readonly brand: FeedField | undefined;
  readonly exists: FeedField | undefined;
}

function saysNone({ exists }: IdentifierFields): boolean {
  return /^(?:no|false)$/iu.test(exists?.text ?? '');
}

function findFault(fields: IdentifierFields): Pick<Judgement, 'messageId' | 'values' | 'evidence'> | null {
  const { gtin, brand, exists } = fields;
  if (gtin !== undefined && exists !== undefined && saysNone(fields)) {
    const evidence = [valueEvidence(exists.reference, gtin.reference)];
    return { messageId: 'contradiction', values: { gtin: gtin.text }, evidence };
  }
  if (brand === undefined || !NO_BRANDS.test(brand.text)) return null;
  return { messageId: 'brand', values: { brand: brand.text }, evidence: [valueEvidence(brand.reference)] };
}
