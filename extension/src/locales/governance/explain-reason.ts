import type { Language } from '../language.ts';

type Explain = (match: readonly string[]) => Readonly<Record<Language, string>>;

const ARTIFACTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  title: { en: 'a product title', zh: '商品标题' },
  description: { en: 'a product description', zh: '商品描述' },
  feed: { en: 'the product feed, which only “curio check” reads', zh: '商品数据源（仅 “curio check” 可读）' },
  page: { en: 'the page', zh: '页面' },
  jsonld: { en: 'structured data', zh: '结构化数据' },
  identity: { en: 'who the seller is, in two places', zh: '至少两处卖家身份信息' },
  priceHistory: { en: 'a history of prices', zh: '历史价格' },
  timeSeries: { en: 'two visits of the page', zh: '同一页面的两次访问' },
  transcript: { en: 'what is said in the clips', zh: '视频口播文字' },
  reviews: { en: 'the reviews with their orders', zh: '评价及其订单' },
};

const REASONS: readonly (readonly [RegExp, Explain])[] = [
  [
    /^missing: (.+)$/u,
    ([, names = '']) => ({ en: `It needs ${listOf(names, 'en')}.`, zh: `缺少${listOf(names, 'zh')}。` }),
  ],
  [/^in force from (.+)$/u, ([, day = '']) => ({ en: `It is law from ${day}.`, zh: `自 ${day} 起施行。` })],
  [
    /^in force until (.+)$/u,
    ([, day = '']) => ({ en: `It was law until ${day}.`, zh: `已于 ${day} 失效。` }),
  ],
  [
    /^the rule failed: (.*)$/su,
    ([, why = '']) => ({
      en: `The rule itself failed, and the others ran: ${why}`,
      zh: `规则本身出错，其余规则照常运行：${why}`,
    }),
  ],
  [
    /^(?:the evidence|no evidence|it has no message).*$/su,
    ([whole = '']) => ({
      en: `Its proof could not be found on the page, so that nothing is said: ${whole}`,
      zh: `页面上找不到其证据，故不作判断：${whole}`,
    }),
  ],
  [/^replaced by (.+)$/u, ([, id = '']) => ({ en: `Replaced by ${id}.`, zh: `已由 ${id} 取代。` })],
];

/** Why a rule did not run, in a person's words; the engine's own where it says something new. */
export function explainReason(reason: string, language: Language): string {
  for (const [pattern, explain] of REASONS) {
    const match = pattern.exec(reason);
    if (match !== null) return explain([...match])[language];
  }
  return reason;
}

function listOf(names: string, language: Language): string {
  const words = names.split(/, | or /u).map((name) => ARTIFACTS[name]?.[language] ?? name);
  const last = names.includes(' or ') ? { en: ' or ', zh: '或' } : { en: ' and ', zh: '和' };
  const [end, ...rest] = words.toReversed();
  return rest.length === 0
    ? (end ?? '')
    : `${rest.toReversed().join(language === 'zh' ? '、' : ', ')}${last[language]}${end}`;
}
