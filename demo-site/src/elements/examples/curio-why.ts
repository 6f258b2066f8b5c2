import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const whyExamples: ElementExamples = {
  tag: 'curio-why',
  examples: [
    {
      id: 'item',
      title: 'About an item',
      note: 'Why it is shown, less of this, and what is stored.',
      frame: 'phone',
      draw: ({ shop }) => html`<curio-why .client=${shop} item-id="clip-morning-pour"></curio-why>`,
    },
    {
      id: 'less',
      title: 'Less of this',
      note: 'It can be taken back for some seconds.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd} item-id="clip-morning-pour"></curio-why>`,
      act: (stage) => clickIn(stage, '[part~="less"]'),
    },
    {
      id: 'profile',
      title: 'What is stored here',
      note: 'The whole profile, to keep a copy of or to forget.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd}></curio-why>`,
    },
  ],
};
