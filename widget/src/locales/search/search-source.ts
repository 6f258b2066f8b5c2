import type { MessageSource } from '../../controllers/locale-controller.ts';
import { searchEnglish } from './en.ts';
import type { SearchMessages } from './search-messages.ts';

/** The search's words, by language. */
export const SEARCH_MESSAGES: MessageSource<SearchMessages> = {
  name: 'search',
  english: searchEnglish,
  chinese: async () => (await import('./zh-hans.ts')).searchChinese,
};
