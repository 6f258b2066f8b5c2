import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const whyExamples: ElementExamples = {
  tag: 'curio-why',
  examples: [
    {
      id: 'item',
      title: 'Why this?',
      note: 'In a plain sentence, with what one can do about it.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd} item-id="clip-morning-pour"></curio-why>`,
    },
    {
      id: 'less',
      title: 'Less of this',
      note: 'Noted, and for six seconds it can be taken back.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd} item-id="clip-morning-pour"></curio-why>`,
      act: (stage) => clickIn(stage, '.act'),
    },
    {
      id: 'stored',
      title: 'What is stored here',
      note: 'With a copy to keep, and a way to forget all of it.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd} item-id="clip-morning-pour"></curio-why>`,
      act: (stage) => clickIn(stage, '[aria-expanded]'),
    },
    {
      id: 'profile',
      title: 'The whole profile',
      note: 'Without an item: what this browser remembers.',
      frame: 'phone',
      draw: ({ shop }) => html`<curio-why .client=${shop}></curio-why>`,
    },
    {
      id: 'forgotten',
      title: 'Forgotten',
      note: 'Nothing is left.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd}></curio-why>`,
      act: (stage) => clickIn(stage, '.pair button:last-child'),
    },
    {
      id: 'opened',
      title: 'By a link',
      note: 'No ranking put it there.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-why .client=${odd} item-id="clip-morning-pour" opened></curio-why>`,
    },
  ],
};
