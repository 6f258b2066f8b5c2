import type { ServedMessages } from './served-messages.ts';

/** What a server writes, in Simplified Chinese. */
export const servedChinese: ServedMessages = { watch: '观看短片', clips: '短片与商品' };
