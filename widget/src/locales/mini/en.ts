import type { MiniMessages } from './mini-messages.ts';

/** The floating player in English. */
export const miniEnglish: MiniMessages = {
  label: 'Playing on: {title}',
  shown: 'The clip plays on in the corner.',
  open: 'Open {title}',
  play: 'Play',
  pause: 'Pause',
  soundOn: 'Turn sound on',
  soundOff: 'Turn sound off',
  move: 'Move to another corner; arrow keys choose it',
  picture: 'Play in a small window',
  close: 'Close the floating player',
};
