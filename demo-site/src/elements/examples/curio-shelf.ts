import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const shelfExamples: ElementExamples = {
  tag: 'curio-shelf',
  examples: [
    {
      id: 'beside',
      title: 'Beside a wide feed',
      note: 'The product of the moment is marked.',
      frame: 'wide',
      draw: ({ shop }) => html`<curio-feed .client=${shop} start="clip-morning-pour"></curio-feed>`,
    },
    {
      id: 'modal',
      title: 'As a panel',
      note: 'Over the lower part of a small window.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-video .client=${odd} item-id="clip-morning-pour"></curio-video>`,
      act: (stage) => clickIn(stage, '.bag'),
    },
  ],
};
