import type { MessageSource } from '../../controllers/locale-controller.ts';
import { listEnglish } from './en.ts';
import type { ListMessages } from './list-messages.ts';

/** The lists' words, by language. */
export const LIST_MESSAGES: MessageSource<ListMessages> = {
  name: 'list',
  english: listEnglish,
  chinese: async () => (await import('./zh-hans.ts')).listChinese,
};
