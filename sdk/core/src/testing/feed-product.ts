import type { FeedProduct } from '../governance/artifacts/artifacts.ts';

/** A plain product of a feed that no rule objects to, with what is to be otherwise. @public */
export function toFeedProduct(changes: Partial<FeedProduct> = {}): FeedProduct {
  return {
    subject: 'item',
    title: 'Gooseneck kettle, 0.9 l',
    description: 'A kettle of brushed steel with a long spout, for coffee by hand.',
    url: 'https://shop.example/kettle',
    brand: 'Aldwell',
    gtin: '4006381333931',
    category: ['Home & Garden', 'Kitchen & Dining', 'Kitchen Appliances'],
    images: ['https://shop.example/kettle.jpg'],
    price: { amount: 4900, currency: 'EUR' },
    availability: 'in-stock',
    ...changes,
  };
}
