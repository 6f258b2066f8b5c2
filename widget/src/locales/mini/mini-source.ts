import type { MessageSource } from '../../controllers/locale-controller.ts';
import { miniEnglish } from './en.ts';
import type { MiniMessages } from './mini-messages.ts';

/** The floating player's words, by language. */
export const MINI_MESSAGES: MessageSource<MiniMessages> = {
  name: 'mini',
  english: miniEnglish,
  chinese: async () => (await import('./zh-hans.ts')).miniChinese,
};
