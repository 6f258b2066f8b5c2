import { expect, test } from 'vitest';
import { nameSource } from './name-source.ts';

test.each([
  [{ artifact: 'page', path: ['links'] }, 'This page: links that were read', '本页：已读链接'],
  [
    { artifact: 'jsonld', path: ['products', 1, 'offers', 0, 'price'] },
    'Structured data: product 2, offer, price',
    '结构化数据：商品 2，报价，价格',
  ],
  [
    { artifact: 'jsonld', path: ['products', 0, 'rating', 'count'] },
    'Structured data: product, rating, number of reviews',
    '结构化数据：商品，评分，评价数量',
  ],
  [
    { artifact: 'feed', path: ['products', 0, 'priorPrice', 'amount'] },
    'Product list: product, struck price',
    '商品数据：商品，划线价',
  ],
  [
    { artifact: 'feed', path: ['products', 0, 'record', 'image_link', 0] },
    'Product list: product, image_link',
    '商品数据：商品，image_link',
  ],
  [
    { artifact: 'timeSeries', path: [1, 'page', 'countdowns', 0, 'text'] },
    'Visit 2: countdown',
    '访问 2：倒计时',
  ],
  [{ artifact: 'priceHistory', path: [3, 'price', 'amount'] }, 'Price seen before', '此前看到的价格'],
  [{ artifact: 'identity', path: [0, 'legalName'] }, 'Who sells 1: name in law', '卖家身份 1：法定名称'],
] as const)('a value of %j has a name that a merchant reads', (source, en, zh) => {
  expect(nameSource(source, 'en')).toBe(en);
  expect(nameSource(source, 'zh')).toBe(zh);
});
