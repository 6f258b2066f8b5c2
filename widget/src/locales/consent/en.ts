import type { ConsentMessages } from './consent-messages.ts';

/** The question in English. */
export const consentEnglish: ConsentMessages = {
  title: 'May this shop remember what you like?',
  text: 'Your interests never leave this device. You can change your answer at any time.',
  granted: 'Remember',
  grantedText:
    'Your interests are kept in this browser for the next visit. The shop learns which clips and products were seen, added and ordered, under a random number.',
  cookieless: 'Only count',
  cookielessText: 'Nothing is kept. The shop counts what is seen and added, without knowing by whom.',
  denied: 'Neither',
  deniedText: 'Nothing is kept and nothing is sent. Everything works; the next visit starts afresh.',
  policy: 'Privacy policy',
  details: 'What each means',
  chosen: 'Your answer so far',
  close: 'Close without changing anything',
};
