/** A law as it is cited: its names, where it stands, where and since when it holds, when it was read. */
interface Law {
  readonly law: { readonly en: string; readonly zh: string };
  readonly url: string;
  /** ISO 3166-1 alpha-2, `EU`, or `*`. */
  readonly jurisdiction: string;
  /** ISO date from which the articles that are cited hold, where it is known. */
  readonly from?: string;
  /** ISO date on which it was last read. */
  readonly verifiedAt: string;
  /** ISO date by which it must be read again. */
  readonly reviewBy: string;
}

const NPC = 'https://flk.npc.gov.cn/';

/** In force in this form since 2021-04-29; the articles on claims since 2015-09-01. */
export const CN_ADVERTISING: Law = {
  law: { en: 'Advertising Law (2021)', zh: '《广告法》（2021年修正）' },
  url: NPC,
  jurisdiction: 'CN',
  from: '2015-09-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** The same, as the rule of absolute terms names it. */
export const ABSOLUTE_TERMS_LAW: Law = {
  law: {
    en: 'Advertising Law of the PRC (as amended in 2021)',
    zh: '中华人民共和国广告法（2021年修正）',
  },
  url: NPC,
  jurisdiction: 'CN',
  from: '2015-09-01',
  verifiedAt: '2026-11-24',
  reviewBy: '2027-05-23',
};

/** What is an absolute term, and what is none. */
export const ABSOLUTE_TERMS_GUIDE: Law = {
  law: {
    en: 'Enforcement guide on absolute terms in advertising (SAMR notice 6 of 2023)',
    zh: '广告绝对化用语执法指南（国家市场监督管理总局公告2023年第6号）',
  },
  url: 'https://www.samr.gov.cn/',
  jurisdiction: 'CN',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Renumbered by the revision that is in force since 2025-10-15. */
export const CN_COMPETITION: Law = {
  law: { en: 'Anti-Unfair Competition Law (2025)', zh: '《反不正当竞争法》（2025年修订）' },
  url: NPC,
  jurisdiction: 'CN',
  from: '2025-10-15',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const CN_CONSUMER: Law = {
  law: { en: 'Consumer Rights Protection Law (2013)', zh: '《消费者权益保护法》（2013年修正）' },
  url: NPC,
  jurisdiction: 'CN',
  from: '2014-03-15',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const CN_ECOMMERCE: Law = {
  law: { en: 'E-Commerce Law (2018)', zh: '《电子商务法》' },
  url: NPC,
  jurisdiction: 'CN',
  from: '2019-01-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const CN_FOOD_SAFETY: Law = {
  law: { en: 'Food Safety Law', zh: '《食品安全法》' },
  url: NPC,
  jurisdiction: 'CN',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Order 727 of the State Council. */
export const CN_COSMETICS: Law = {
  law: { en: 'Cosmetics Regulation (Order 727)', zh: '《化妆品监督管理条例》' },
  url: NPC,
  jurisdiction: 'CN',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** What a label may say of nutrients. */
export const CN_NUTRITION: Law = {
  law: { en: 'GB 28050 (nutrition labels)', zh: 'GB 28050《预包装食品营养标签通则》' },
  url: 'https://sppt.cfsa.net.cn:8086/db',
  jurisdiction: 'CN',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Order 56 of the market regulator, in force since 2022-07-01. */
export const CN_PRICE_FRAUD: Law = {
  law: { en: 'Price Marking and Price Fraud Rules (SAMR Order 56)', zh: '《明码标价和禁止价格欺诈规定》' },
  url: 'https://www.gov.cn/gongbao/content/2022/content_5699926.htm',
  jurisdiction: 'CN',
  from: '2022-07-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** Order 117, in force since 2026-02-01. */
export const CN_LIVE_COMMERCE: Law = {
  law: { en: 'Live-Commerce Measures (Order 117)', zh: '《直播电商监督管理办法》' },
  url: 'https://www.gov.cn/gongbao/2026/issue_12666/202604/content_7065114.html',
  jurisdiction: 'CN',
  from: '2026-02-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** In force since 2025-09-01. */
export const CN_AI_LABELS: Law = {
  law: { en: 'AI-Generated Content Labelling Measures', zh: '《人工智能生成合成内容标识办法》' },
  url: 'https://www.cac.gov.cn/2025-03/14/c_1743654684782215.htm',
  jurisdiction: 'CN',
  from: '2025-09-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** In force since 2023-07-01. */
export const CN_CONTRACTS: Law = {
  law: { en: 'Contract Supervision Measures (SAMR, 2023)', zh: '《合同行政监督管理办法》' },
  url: 'https://www.samr.gov.cn/',
  jurisdiction: 'CN',
  from: '2023-07-01',
  verifiedAt: '2026-11-27',
  reviewBy: '2027-05-26',
};

/** In force since 2024-09-01. */
export const CN_ONLINE_COMPETITION: Law = {
  law: { en: 'Online Unfair Competition Rules (SAMR Order 81)', zh: '《网络反不正当竞争暂行规定》' },
  url: 'https://www.samr.gov.cn/',
  jurisdiction: 'CN',
  from: '2024-09-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** In force since 2022-05-01. */
export const CN_ECIGARETTES: Law = {
  law: { en: 'E-Cigarette Measures (2022)', zh: '《电子烟管理办法》' },
  url: 'https://www.tobacco.gov.cn/',
  jurisdiction: 'CN',
  from: '2022-05-01',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** A platform's rules; they bind whoever sells there. */
export const CN_DOUYIN: Law = {
  law: { en: 'Douyin shop rules', zh: '抖音电商规则' },
  url: 'https://school.jinritemai.com/',
  jurisdiction: 'CN',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_ENDORSEMENTS: Law = {
  law: { en: 'FTC Endorsement Guides', zh: 'FTC《代言与推荐指南》' },
  url: 'https://www.ecfr.gov/current/title-16/part-255',
  jurisdiction: 'US',
  from: '2023-07-26',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** In force since 2024-10-21. */
export const US_REVIEWS: Law = {
  law: { en: 'FTC rule on consumer reviews', zh: 'FTC《消费者评价规则》' },
  url: 'https://www.ecfr.gov/current/title-16/part-465',
  jurisdiction: 'US',
  from: '2024-10-21',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_PRICING: Law = {
  law: { en: 'FTC guides against deceptive pricing', zh: 'FTC《反欺骗性定价指南》' },
  url: 'https://www.ecfr.gov/current/title-16/part-233',
  jurisdiction: 'US',
  from: '1967-11-08',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_FREE: Law = {
  law: { en: 'FTC guide on the word “free”', zh: 'FTC《“免费”用语指南》' },
  url: 'https://www.ecfr.gov/current/title-16/part-251',
  jurisdiction: 'US',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_GUARANTEES: Law = {
  law: { en: 'FTC guides on guarantees', zh: 'FTC《保证与保修广告指南》' },
  url: 'https://www.ecfr.gov/current/title-16/part-239',
  jurisdiction: 'US',
  verifiedAt: '2026-11-27',
  reviewBy: '2027-05-26',
};

/** In force since 2021-08-13. */
export const US_ORIGIN: Law = {
  law: { en: 'FTC Made in USA rule', zh: 'FTC《美国制造标识规则》' },
  url: 'https://www.ecfr.gov/current/title-16/part-323',
  jurisdiction: 'US',
  from: '2021-08-13',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_FTC_ACT: Law = {
  law: { en: 'FTC Act', zh: '《联邦贸易委员会法》' },
  url: 'https://www.law.cornell.edu/uscode/text/15/45',
  jurisdiction: 'US',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_GREEN: Law = {
  law: { en: 'FTC Green Guides', zh: 'FTC《绿色指南》' },
  url: 'https://www.ecfr.gov/current/title-16/part-260',
  jurisdiction: 'US',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_SUPPLEMENTS: Law = {
  law: { en: 'FDA supplement rule (DSHEA)', zh: 'FDA 膳食补充剂规则（DSHEA）' },
  url: 'https://www.ecfr.gov/current/title-21/section-101.93',
  jurisdiction: 'US',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const US_DRUGS: Law = {
  law: { en: 'Food, Drug, and Cosmetic Act', zh: '《联邦食品、药品和化妆品法》' },
  url: 'https://www.law.cornell.edu/uscode/text/21/321',
  jurisdiction: 'US',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const EU_UNFAIR_PRACTICES: Law = {
  law: { en: 'Unfair Commercial Practices Directive 2005/29/EC', zh: '《不公平商业行为指令》2005/29/EC ' },
  url: 'https://eur-lex.europa.eu/eli/dir/2005/29/oj',
  jurisdiction: 'EU',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** What it adds to annex I of the directive above applies from 2026-09-27. */
export const EU_GREEN_TRANSITION: Law = {
  law: { en: 'Directive (EU) 2024/825', zh: '《赋权消费者指令》(EU) 2024/825 ' },
  url: 'https://eur-lex.europa.eu/eli/dir/2024/825/oj',
  jurisdiction: 'EU',
  from: '2026-09-27',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const EU_HEALTH_CLAIMS: Law = {
  law: { en: 'Health Claims Regulation (EC) 1924/2006', zh: '《营养与健康声称条例》(EC) 1924/2006 ' },
  url: 'https://eur-lex.europa.eu/eli/reg/2006/1924/oj',
  jurisdiction: 'EU',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

/** The register of claims that are allowed. */
export const EU_AUTHORISED_CLAIMS: Law = {
  law: { en: 'Regulation (EU) 432/2012', zh: '《允许使用的健康声称清单》(EU) 432/2012 ' },
  url: 'https://eur-lex.europa.eu/eli/reg/2012/432/oj',
  jurisdiction: 'EU',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const EU_FOOD_INFORMATION: Law = {
  law: { en: 'Food Information Regulation (EU) 1169/2011', zh: '《食品信息条例》(EU) 1169/2011 ' },
  url: 'https://eur-lex.europa.eu/eli/reg/2011/1169/oj',
  jurisdiction: 'EU',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};

export const EU_COSMETIC_CLAIMS: Law = {
  law: { en: 'Cosmetic Claims Regulation (EU) 655/2013', zh: '《化妆品声称条例》(EU) 655/2013 ' },
  url: 'https://eur-lex.europa.eu/eli/reg/2013/655/oj',
  jurisdiction: 'EU',
  verifiedAt: '2026-11-23',
  reviewBy: '2027-05-22',
};
