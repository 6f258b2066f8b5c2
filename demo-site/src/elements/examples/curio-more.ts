import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const moreExamples: ElementExamples = {
  tag: 'curio-more',
  examples: [
    {
      id: 'open',
      title: 'About this clip',
      note: 'Why it is shown, less of this, and what is stored here.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-video .client=${odd} item-id="clip-morning-pour"></curio-video>`,
      act: (stage) => clickIn(stage, '.actions button:last-child'),
    },
  ],
};
