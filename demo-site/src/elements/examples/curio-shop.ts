import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const shopExamples: ElementExamples = {
  tag: 'curio-shop',
  examples: [
    {
      id: 'shop',
      title: 'A shop',
      note: 'Who it is, what is promised, a button to follow, and its clips, rooms and goods.',
      draw: ({ shop }) => html`<curio-shop .client=${shop}></curio-shop>`,
    },
    {
      id: 'goods',
      title: 'Its goods',
      note: 'The tabs are worked by arrow keys as well.',
      draw: ({ shop }) => html`<curio-shop .client=${shop} tab="goods"></curio-shop>`,
    },
    {
      id: 'creator',
      title: 'A creator',
      note: 'The same for who makes the clips.',
      draw: ({ shop }) => html`<curio-shop .client=${shop} creator-id="creator-maren"></curio-shop>`,
    },
    {
      id: 'followed',
      title: 'Followed',
      note: 'Its things come first from now on, and what is new is told.',
      draw: ({ odd }) => html`<curio-shop .client=${odd} creator-id="creator-maren"></curio-shop>`,
      act: (stage) => clickIn(stage, '[part~="follow"]'),
    },
    {
      id: 'waiting',
      title: 'Waiting',
      note: 'The place is kept until the catalogue is there.',
      draw: ({ waiting }) => html`<curio-shop .client=${waiting}></curio-shop>`,
    },
    {
      id: 'empty',
      title: 'A shop without anything',
      note: 'What is missing.',
      draw: ({ empty }) => html`<curio-shop .client=${empty}></curio-shop>`,
    },
    {
      id: 'broken',
      title: 'Catalogue out of reach',
      note: 'What the page wrote into the element stays.',
      draw: ({ broken }) =>
        html`<curio-shop .client=${broken}><a href="/category">All our things</a></curio-shop>`,
    },
  ],
};
