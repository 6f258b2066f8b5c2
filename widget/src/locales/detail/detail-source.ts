import type { MessageSource } from '../../controllers/locale-controller.ts';
import type { DetailMessages } from './detail-messages.ts';
import { detailEnglish } from './en.ts';

/** The details' words, by language. */
export const DETAIL_MESSAGES: MessageSource<DetailMessages> = {
  name: 'detail',
  english: detailEnglish,
  chinese: async () => (await import('./zh-hans.ts')).detailChinese,
};
