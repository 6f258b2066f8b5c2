import { html } from 'lit';
import { clickIn, waitFor } from '../find-in.ts';
import type { ElementExamples } from '../example.ts';

export const feedExamples: ElementExamples = {
  tag: 'curio-feed',
  examples: [
    {
      id: 'inline',
      title: 'In a page',
      note: 'Clips, rooms and goods in one list, ranked on this device. Swipe, turn the wheel, or press J and K.',
      frame: 'tall',
      draw: ({ shop }) => html`<curio-feed .client=${shop}></curio-feed>`,
    },
    {
      id: 'start',
      title: 'With an item first',
      note: 'The page says what stands first; an address with ?curio=ID&t=SECONDS does the same.',
      frame: 'tall',
      draw: ({ shop }) => html`<curio-feed .client=${shop} start="clip-lamp-evening"></curio-feed>`,
    },
    {
      id: 'category',
      title: 'One category',
      note: 'Only items under Kitchen / Coffee.',
      frame: 'tall',
      draw: ({ shop }) => html`<curio-feed .client=${shop} category="Kitchen / Coffee"></curio-feed>`,
    },
    {
      id: 'goods',
      title: 'Goods alone',
      note: 'Products as cards, where no clips are asked for.',
      frame: 'tall',
      draw: ({ shop }) => html`<curio-feed .client=${shop} kinds="product"></curio-feed>`,
    },
    {
      id: 'sheet',
      title: 'With a product open',
      note: 'The clip goes on, smaller, above the sheet.',
      frame: 'tall',
      draw: ({ odd }) => html`<curio-feed .client=${odd} start="clip-one-cup"></curio-feed>`,
      act: (stage) => clickIn(stage, '.slide[data-active] .chip, .chip'),
    },
    {
      id: 'waiting',
      title: 'Waiting',
      note: 'The place is kept until the catalogue is there.',
      frame: 'tall',
      draw: ({ waiting }) => html`<curio-feed .client=${waiting}></curio-feed>`,
    },
    {
      id: 'empty',
      title: 'Nothing to show',
      note: 'A category without anything: what is missing, and the one next step.',
      frame: 'tall',
      draw: ({ shop }) => html`<curio-feed .client=${shop} category="Nowhere"></curio-feed>`,
    },
    {
      id: 'broken',
      title: 'Catalogue out of reach',
      note: 'The plain links in the element stay, with a way to try again.',
      frame: 'tall',
      draw: ({ broken }) =>
        html`<curio-feed .client=${broken}
          ><p><a href="/category">All our things</a></p></curio-feed
        >`,
    },
    {
      id: 'end',
      title: 'At the end',
      note: 'When everything was seen, back to the start.',
      frame: 'tall',
      draw: ({ shop }) =>
        html`<curio-feed .client=${shop} category="Bath" kinds="video" count="50"></curio-feed>`,
      act: async (stage) => {
        await waitFor(stage, '.end');
        const feed = stage.querySelector<HTMLElement & { move(step: 1): void }>('curio-feed');
        for (let step = 0; step < 12; step += 1) feed?.move(1);
      },
    },
  ],
};
