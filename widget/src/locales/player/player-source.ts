import type { MessageSource } from '../../controllers/locale-controller.ts';
import { playerEnglish } from './en.ts';
import type { PlayerMessages } from './player-messages.ts';

/** The player's words, by language. */
export const PLAYER_MESSAGES: MessageSource<PlayerMessages> = {
  name: 'player',
  english: playerEnglish,
  chinese: async () => (await import('./zh-hans.ts')).playerChinese,
};
