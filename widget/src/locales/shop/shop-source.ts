import type { MessageSource } from '../../controllers/locale-controller.ts';
import { shopEnglish } from './en.ts';
import type { ShopMessages } from './shop-messages.ts';

/** The words of a shop's page, by language. */
export const SHOP_MESSAGES: MessageSource<ShopMessages> = {
  name: 'shop',
  english: shopEnglish,
  chinese: async () => (await import('./zh-hans.ts')).shopChinese,
};
