import type { MessageSource } from '../../controllers/locale-controller.ts';
import type { CardMessages } from './card-messages.ts';
import { cardEnglish } from './en.ts';

/** The card's words, by language. */
export const CARD_MESSAGES: MessageSource<CardMessages> = {
  name: 'card',
  english: cardEnglish,
  chinese: async () => (await import('./zh-hans.ts')).cardChinese,
};
