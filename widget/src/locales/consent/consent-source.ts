import type { MessageSource } from '../../controllers/locale-controller.ts';
import type { ConsentMessages } from './consent-messages.ts';
import { consentEnglish } from './en.ts';

/** The question's words, by language. */
export const CONSENT_MESSAGES: MessageSource<ConsentMessages> = {
  name: 'consent',
  english: consentEnglish,
  chinese: async () => (await import('./zh-hans.ts')).consentChinese,
};
