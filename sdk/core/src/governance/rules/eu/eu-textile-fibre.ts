import { readField, type FeedField } from '../../checks/product/read-field.ts';
import { refer, review, valueEvidence, violation } from '../../checks/refer.ts';
import { defineProductRule } from '../../contract/define-rule.ts';
import type { ProductRule } from '../../contract/rule.ts';
import { FIBRES } from '../../standards/goods-words.ts';
import { EU_META } from './eu-meta.ts';

/** Clothes without their fibres, or whose shares do not make 100 %. */
export const EU_TEXTILE_FIBRE: ProductRule = defineProductRule({
  meta: {
    ...EU_META,
    id: 'eu-textile-fibre',
    impact: 'moderate',
    certainty: 'deterministic',
    needs: ['feed'],
    categories: { only: ['apparel'] },
    effective: { from: '2012-05-08' },
  },
  judge(product, place, context) {
    const { subject, title } = product;
    const fields = ['material', 'description', 'title'].flatMap(
      (name) => readField(product, place, name) ?? [],
    );
    const read = (field: FeedField): string => context.read(field.text).text;
    for (const field of fields) {
      const sum = readSum(read(field));
      if (sum === null) continue;
      const evidence = [valueEvidence(field.reference)];
      return sum.total === 100 ? [] : [violation('sum', { subject, values: toValues(sum), evidence })];
    }
    if (fields.some((field) => FIBRES.test(read(field)) || NO_TEXTILE.test(read(field)))) return [];
    const evidence = [valueEvidence(refer('feed', [...place, 'title'], title))];
    return [review('missing', { subject, values: { title }, evidence })];
  },
});

/** What is worn and is no textile. */
const NO_TEXTILE =
  /\b(?:leather|watch|watches|sunglasses|glasses|jewell?ery|ring|necklace|bracelet|earrings?|belts?|wallets?|shoes?|sneakers?|boots?|sandals?|rubber|metal|steel)\b|leder|schuh|皮|手表|眼镜|首饰|项链|鞋|腰带/u;

/** `80% cotton`, and where there is none, `cotton: 80%`. */
const SHARES = [
  /(?<share>\d{1,3}(?:[.,]\d)?) ?% ?(?:[a-zäöü]+ ){0,2}?[\p{L}-]{1,20}/gu,
  /[\p{L}-]{1,20}[: ]{0,2}(?<share>\d{1,3}(?:[.,]\d)?) ?%/gu,
] as const;
const MOST_SHARES = 8;

interface FibreSum {
  readonly total: number;
  readonly list: string;
}

/** Shares that stand side by side; parts of a garment, each with its own 100 %, are no sum. */
function readSum(text: string): FibreSum | null {
  const [first, second] = SHARES.map((pattern) => listShares(text, pattern));
  const found = first === undefined || first.length === 0 ? (second ?? []) : first;
  const shares = found.map(({ share }) => share);
  if (shares.length === 0) return null;
  const total = Math.round(shares.reduce((sum, share) => sum + share, 0) * 10) / 10;
  // 100, 200 and 300 are one, two and three parts.
  if (shares.includes(100) || total % 100 === 0) return { total: 100, list: '' };
  return shares.length < 2 ? null : { total, list: found.map(({ words }) => words).join(', ') };
}

function listShares(
  text: string,
  pattern: RegExp,
): readonly { readonly words: string; readonly share: number }[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, groups }) => ({
    words: words.trim(),
    share: Number(groups?.['share']?.replace(',', '.')),
  }))
    .filter(({ words }) => FIBRES.test(words))
    .slice(0, MOST_SHARES);
}

function toValues({ total, list }: FibreSum): Readonly<Record<string, string>> {
  return { list, sum: `${total}` };
}
