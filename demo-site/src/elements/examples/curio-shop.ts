import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const shopExamples: ElementExamples = {
  tag: 'curio-shop',
  examples: [
    {
      id: 'shop',
      title: 'A shop',
      note: 'Who it is, what is promised, and its clips, rooms and goods.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-shop .client=${odd}></curio-shop>`,
    },
    {
      id: 'creator',
      title: 'A creator',
      note: 'Tabs only for what there is.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-shop .client=${odd} creator-id="creator-maren"></curio-shop>`,
    },
    {
      id: 'followed',
      title: 'Followed, with news',
      note: 'The rooms that are on air are told at once.',
      frame: 'wide',
      draw: (world) => html`<curio-shop .client=${world.withCart('none')}></curio-shop>`,
      act: (stage) => clickIn(stage, '.header .follow'),
    },
    {
      id: 'promise',
      title: 'A promise in full',
      note: 'In the words of the shop’s own policy, one tap away.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-shop .client=${odd}></curio-shop>`,
      act: (stage) => clickIn(stage, 'summary'),
    },
    {
      id: 'goods',
      title: 'The goods',
      note: 'Another tab, by click or arrow keys.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-shop .client=${odd} tab="goods"></curio-shop>`,
    },
    {
      id: 'waiting',
      title: 'Waiting',
      note: 'The page keeps its place until it is there.',
      frame: 'wide',
      draw: ({ waiting }) => html`<curio-shop .client=${waiting}></curio-shop>`,
    },
    {
      id: 'unknown',
      title: 'Not in the catalogue',
      note: 'Says so, and shows what the page wrote into the element.',
      draw: ({ odd }) => html`<curio-shop .client=${odd} creator-id="nobody"></curio-shop>`,
    },
    {
      id: 'broken',
      title: 'The catalogue does not come',
      note: 'One sentence, and another try.',
      draw: ({ broken }) => html`<curio-shop .client=${broken}></curio-shop>`,
    },
  ],
};
