import type { ValueEvidence } from '@curio/core';
import type { Language } from '../language.ts';

type Words = Readonly<Record<Language, string>>;

/** Where a value was read. */
const PLACES: Readonly<Record<string, Words>> = {
  title: { en: 'Title', zh: '标题' },
  description: { en: 'Description', zh: '描述' },
  feed: { en: 'Product list', zh: '商品数据' },
  page: { en: 'This page', zh: '本页' },
  jsonld: { en: 'Structured data', zh: '结构化数据' },
  identity: { en: 'Who sells', zh: '卖家身份' },
  priceHistory: { en: 'Price seen before', zh: '此前看到的价格' },
  timeSeries: { en: 'Visit', zh: '访问' },
  transcript: { en: 'Clip', zh: '视频' },
  reviews: { en: 'Reviews', zh: '评价' },
};

/** What a merchant calls the fields of a source. Fields that are not here have the name that their own standard gives them. */
const FIELDS: Readonly<Record<string, Words>> = {
  texts: { en: 'texts that were read', zh: '已读文字' },
  links: { en: 'links that were read', zh: '已读链接' },
  prices: { en: 'price', zh: '价格' },
  countdowns: { en: 'countdown', zh: '倒计时' },
  images: { en: 'pictures', zh: '图片' },
  products: { en: 'product', zh: '商品' },
  offers: { en: 'offer', zh: '报价' },
  videos: { en: 'video', zh: '视频' },
  returnPolicies: { en: 'return policy', zh: '退货政策' },
  unreadable: { en: 'script that is no JSON', zh: '非 JSON 脚本' },
  name: { en: 'name', zh: '名称' },
  title: { en: 'title', zh: '标题' },
  price: { en: 'price', zh: '价格' },
  priorPrice: { en: 'struck price', zh: '划线价' },
  currency: { en: 'currency', zh: '货币' },
  availability: { en: 'availability', zh: '库存状态' },
  priceValidUntil: { en: 'price valid until', zh: '价格有效期至' },
  seller: { en: 'seller', zh: '卖家' },
  rating: { en: 'rating', zh: '评分' },
  count: { en: 'number of reviews', zh: '评价数量' },
  category: { en: 'kind', zh: '类别' },
  days: { en: 'days', zh: '天数' },
  uploadDate: { en: 'upload date', zh: '上传日期' },
  thumbnail: { en: 'picture', zh: '缩略图' },
  endDate: { en: 'end', zh: '结束时间' },
  legalName: { en: 'name in law', zh: '法定名称' },
  registration: { en: 'registration', zh: '注册号' },
  address: { en: 'address', zh: '地址' },
  email: { en: 'e-mail', zh: '邮箱' },
  phone: { en: 'telephone', zh: '电话' },
  author: { en: 'author', zh: '作者' },
};

/** Steps that say nothing to a person: what holds a field, or its very value. */
const SILENT = new Set(['amount', 'text', 'quote', 'value', 'record', 'page']);

/**
 * Names the place of a value as a merchant would: `Structured data: product 2, offer, price`. A number is told where it is
 * not the first.
 */
export function nameSource(
  { artifact, path }: Pick<ValueEvidence['left'], 'artifact' | 'path'>,
  language: Language,
): string {
  const place = PLACES[artifact]?.[language] ?? artifact;
  const steps = path.map((step, at) => ({ step, number: path[at + 1] }));
  const fields = steps.flatMap(({ step, number }) => {
    if (typeof step === 'number' || SILENT.has(step)) return [];
    const name = FIELDS[step]?.[language] ?? step;
    return [typeof number === 'number' && number > 0 ? `${name} ${number + 1}` : name];
  });
  // A history has prices alone, and says so already.
  if (artifact === 'priceHistory') return place;
  const [first] = path;
  const whole = typeof first === 'number' ? `${place} ${first + 1}` : place;
  const mark = { en: [': ', ', '], zh: ['：', '，'] } as const;
  const [colon, comma] = mark[language];
  return fields.length === 0 ? whole : `${whole}${colon}${fields.join(comma)}`;
}
