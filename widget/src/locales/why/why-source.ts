import type { MessageSource } from '../../controllers/locale-controller.ts';
import { whyEnglish } from './en.ts';
import type { WhyMessages } from './why-messages.ts';

/** The words of "why this?", by language. */
export const WHY_MESSAGES: MessageSource<WhyMessages> = {
  name: 'why',
  english: whyEnglish,
  chinese: async () => (await import('./zh-hans.ts')).whyChinese,
};
