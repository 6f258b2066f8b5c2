import type { Message } from '../contract/message.ts';
import type { LegalSource } from '../contract/rule.ts';
import type { ShopLaw } from '../standards/shop-laws.ts';

/** Parts that laws and policies are cited by, before and behind their number in each language. */
const PARTS = {
  article: { en: ['article ', ''], zh: ['第', '条'] },
  section: { en: ['section ', ''], zh: ['第', '节'] },
  annex: { en: ['annex ', ''], zh: ['附件', ''] },
  paragraph: { en: ['paragraph ', ''], zh: ['第', '段'] },
  attribute: { en: ['attribute ', ''], zh: ['属性 ', ''] },
  type: { en: ['type ', ''], zh: ['类型 ', ''] },
} as const;

/** Cites a part of a law or policy, such as article `6a`. @internal */
export function cite(
  { law, url, verifiedAt, reviewBy }: ShopLaw,
  number: string,
  part: keyof typeof PARTS = 'article',
): LegalSource {
  const write = (language: keyof Message): string => PARTS[part][language].join(number);
  return { law, article: { en: write('en'), zh: write('zh') }, url, verifiedAt, reviewBy };
}
