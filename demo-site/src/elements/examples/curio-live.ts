import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const liveExamples: ElementExamples = {
  tag: 'curio-live',
  examples: [
    {
      id: 'on-air',
      title: 'On air',
      note: 'A red dot with the word, and the product being explained.',
      frame: 'phone',
      draw: ({ shop }) =>
        html`<curio-live .client=${shop} item-id="live-coffee-table" .viewers=${1284}></curio-live>`,
    },
    {
      id: 'nothing-explained',
      title: 'On air, nothing explained',
      note: 'The products of the room as they come.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-live .client=${odd} item-id="odd-no-pin"></curio-live>`,
    },
    {
      id: 'coming',
      title: 'Coming',
      note: 'When it begins, and a reminder.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-live .client=${odd} item-id="odd-coming"></curio-live>`,
    },
    {
      id: 'reminded',
      title: 'Coming, with a reminder set',
      note: 'The button says so.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-live .client=${odd} item-id="odd-coming"></curio-live>`,
      act: (stage) => clickIn(stage, '.remind'),
    },
    {
      id: 'over',
      title: 'Over',
      note: 'The replay, with a chapter for each product.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-live .client=${odd} item-id="odd-over"></curio-live>`,
    },
  ],
};
