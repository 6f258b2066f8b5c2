/**
 * A word the law forbids, or one that means the same.
 *
 * `pattern` is matched against text in lower case and in NFKC form. `isPrecise` terms are those that the law itself
 * names or that leave no second reading; the others need a person.
 */
export interface AbsoluteTerm {
  readonly id: string;
  readonly pattern: RegExp;
  readonly isPrecise: boolean;
}

/**
 * A way out that the guide gives. All patterns must hold: `clause` in the term's own clause, `text` anywhere.
 */
export interface AbsoluteTermExemption {
  readonly id: string;
  readonly clause: readonly RegExp[];
  readonly text: readonly RegExp[];
}

/**
 * Advertising Law of the PRC, article 9(3): 国家级, 最高级, 最佳 "and the like". Which words are like them is a
 * reading of article 2 of the SAMR guide of 2023 (No. 6) and of published penalty decisions; superlatives of
 * measure (最大承重), of time (最新款) and of price are not in the list.
 */
export const ABSOLUTE_TERMS: readonly AbsoluteTerm[] = [
  // Named in the law.
  { id: 'zh-national-level', pattern: /国家级/gu, isPrecise: true },
  { id: 'zh-highest-level', pattern: /最高级/gu, isPrecise: true },
  { id: 'zh-best-named', pattern: /最佳/gu, isPrecise: true },
  // First of a country, of the world, of all time.
  {
    id: 'zh-first-everywhere',
    pattern: /(?:全国|中国|全球|世界|全网|宇宙)(?:销量|品质|排名)?第[一1]/gu,
    isPrecise: true,
  },
  { id: 'zh-ever', pattern: /史上最\p{Script=Han}/gu, isPrecise: true },
  {
    id: 'zh-most-everywhere',
    pattern: /(?:全国|全球|世界|全网)最\p{Script=Han}/gu,
    isPrecise: true,
  },
  // Needs a person.
  { id: 'zh-world-class', pattern: /世界级|宇宙级/gu, isPrecise: false },
  {
    id: 'zh-most',
    pattern: /最(?:好(?!的?朋友)|强|优质|优秀|优|先进|受欢迎|高端|专业|安全|有效|畅销|顶级|顶尖|权威|完美)/gu,
    isPrecise: false,
  },
  { id: 'zh-top', pattern: /(?:顶级|顶尖|极品)/gu, isPrecise: false },
  {
    id: 'zh-first-brand',
    pattern: /(?:第一品牌|销量第一|领导品牌|冠军品牌)/gu,
    isPrecise: false,
  },
  {
    id: 'zh-unique',
    pattern: /(?:独一无二|绝无仅有|史无前例|无与伦比)/gu,
    isPrecise: false,
  },
  { id: 'zh-all-purpose', pattern: /万能/gu, isPrecise: false },
  { id: 'zh-ceiling', pattern: /天花板/gu, isPrecise: false },
  {
    id: 'en-best-of-world',
    pattern:
      /\b(?:the )?world['’]?s (?:(?:very )?best|finest|greatest|no\.? ?1|number (?:one|1)|#1)\b|\b(?:the )?(?:best|finest|greatest) (?:\w+ )?in the (?:whole )?(?:world|universe)\b/gu,
    isPrecise: true,
  },
  {
    id: 'en-first-everywhere',
    pattern:
      /(?:\bno\.? ?1|\bnumber (?:one|1)|#1) (?:\w+ ){0,2}?(?:in the world|worldwide|nationwide|in china|on earth)\b/gu,
    isPrecise: true,
  },
  { id: 'en-best-ever', pattern: /\b(?:the )?best (?:\w+ )?ever\b/gu, isPrecise: false },
  {
    id: 'en-first-brand',
    pattern: /(?:\bno\.? ?1|\bnumber (?:one|1)|#1)[ -](?:rated|selling|brand|seller|choice|bestseller)\b/gu,
    isPrecise: false,
  },
  {
    id: 'en-the-best',
    // Of something: "the best!" alone is what a shopper says, and whoever helps to choose the best says nothing of the goods.
    pattern:
      /(?<!\b(?:one of|choos(?:e|ing)|find(?:ing)?|pick(?:ing)?|to get|getting) )\bthe (?:very )?(?:best|finest|greatest)(?= (?!of (?:both|all worlds))\p{L})/gu,
    isPrecise: false,
  },
  {
    id: 'en-beyond-compare',
    pattern: /\b(?:unbeatable|unrivall?ed|unsurpassed|second to none)\b/gu,
    isPrecise: false,
  },
  {
    id: 'en-ultimate',
    pattern: /\bthe ultimate\b(?! (?:guide|handbook|collection|frisbee|challenge)\b)/gu,
    isPrecise: false,
  },
];

/** SAMR 广告绝对化用语执法指南 (2023 No. 6), articles 5 and 6. */
export const ABSOLUTE_TERM_EXEMPTIONS: readonly AbsoluteTermExemption[] = [
  {
    id: 'service-attitude',
    clause: [
      /努力|竭诚|尽力|用心服务|宗旨|理念|追求|愿景|致力于|力求|\b(?:do|doing|did|try|trying) (?:my|our) (?:very )?best\b|\bstrive|\bour (?:aim|goal|mission)\b/u,
    ],
    text: [],
  },
  {
    id: 'not-the-goods',
    clause: [
      /预算.{0,3}天花板|没有天花板|天花板.{0,2}(?:灯|风扇|涂料|装饰|支架|投影)|(?:送|给).{0,6}最好的|顶级(?:赛事|联赛|球星|俱乐部|域名)|万能(?:胶|充|插|遥控|扳手|钥匙|表)|\bbest (?:friend|wishes|of luck)s?\b/u,
    ],
    text: [],
  },
  {
    id: 'shopper-voice',
    clause: [/\bthe best (?:\w+ ){0,2}?(?:i|we)(?:['’]ve| have)\b|我(?:们)?(?:用|吃|买|喝|穿)过.{0,4}最好/u],
    text: [],
  },
  {
    id: 'same-brand-comparison',
    clause: [
      /上一代|同系列|本系列|本品牌|我们.{0,4}系列|自家|历代|\b(?:in|of) (?:this|our) (?:own )?(?:range|series|collection|line)\b|\bthan our (?:previous|last)\b|\bwe(?:['’]ve| have) ever made\b/u,
    ],
    text: [],
  },
  {
    id: 'usage-hint',
    clause: [
      /最佳(?:食用|饮用|使用|赏味|品尝|品鉴|观赏|佩戴|保存|储存|冲泡)|保质|保存期|赏味期|\b(?:is |are )?best (?:before|by|if|when|used|served|enjoyed|stored|kept|eaten|brewed)\b/u,
    ],
    text: [],
  },
  {
    id: 'standard-grade',
    clause: [/\bgb ?\/? ?t? ?\d{3,}|\b(?:qb|ny|sb|db\d\d) ?\/ ?t ?\d{3,}/u],
    text: [],
  },
  {
    id: 'name-or-trademark',
    clause: [/®|注册商标|\bregistered trademark\b|专利号|zl ?20\d{10}/u],
    text: [],
  },
  {
    id: 'official-award',
    clause: [
      /国家级(?:非物质文化遗产|非遗|高新技术|绿色工厂|专精特新|龙头企业|农业产业化|自然保护区|森林公园|实验室)|(?:最佳|最优)\p{Script=Han}{0,8}(?:奖项?(?!品|金|券)|称号)|\bbest [a-z -]{0,30}\baward\b/u,
    ],
    text: [],
  },
  {
    id: 'limited-fact',
    clause: [
      /(?:19|20)\d\d\s*年?/u,
      /销量|销售额|市场占有率|市占率|\bsales\b|\bmarket share\b|\bsold\b|\bselling\b/u,
    ],
    text: [/来源|数据来自|据.{2,20}(?:统计|数据|报告)|\bsource\b|\baccording to\b/u],
  },
];
