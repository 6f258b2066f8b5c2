import type { PlayerMessages } from './player-messages.ts';

/** The player in English. */
export const playerEnglish: PlayerMessages = {
  slow: 'This clip is taking long to load.',
  offline: 'You are offline. The clip goes on when you are back.',
  empty: 'There is nothing in this clip.',
  settings: 'Playing',
  speed: 'Speed',
  speedValue: '{speed}×',
  captionSize: 'Caption size',
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
  captionGround: 'Caption background',
  solid: 'Solid',
  soft: 'Soft',
  none: 'None',
  picture: 'Play in a small window',
};
