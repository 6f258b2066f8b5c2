import type { ServedMessages } from './served-messages.ts';

/** What a server writes, in English. */
export const servedEnglish: ServedMessages = { watch: 'Watch the clip', clips: 'Clips and their products' };
