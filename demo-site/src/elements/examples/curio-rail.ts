import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const railExamples: ElementExamples = {
  tag: 'curio-rail',
  examples: [
    {
      id: 'clips',
      title: 'Clips',
      note: 'A clip plays while pointed at or focused; a part of the next card shows that there is more.',
      frame: 'wide',
      draw: ({ odd }) =>
        html`<curio-rail .client=${odd} kinds="video"><h2 slot="heading">Seen in use</h2></curio-rail>`,
    },
    {
      id: 'phone',
      title: 'On a phone',
      note: 'A card and most of the next; no buttons where there is no mouse.',
      frame: 'phone',
      draw: ({ odd }) =>
        html`<curio-rail .client=${odd} kinds="video live"
          ><h2 slot="heading">Clips and rooms</h2></curio-rail
        >`,
    },
    {
      id: 'goods',
      title: 'Goods like another',
      note: 'Close to the product the page is about, which itself is left out.',
      frame: 'wide',
      draw: ({ odd }) =>
        html`<curio-rail .client=${odd} kinds="product" about="kettle-gooseneck"
          ><h2 slot="heading">Goes with it</h2></curio-rail
        >`,
    },
    {
      id: 'everything',
      title: 'Every kind',
      note: 'Clips, rooms and goods compete for the places of one row.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-rail .client=${odd} count="20"></curio-rail>`,
    },
    {
      id: 'opened',
      title: 'A clip is open',
      note: 'Over the whole window, with the page behind it inert; Escape leads back to the card.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-rail .client=${odd} kinds="video"></curio-rail>`,
      act: (stage) => clickIn(stage, '.tap'),
    },
    {
      id: 'right-to-left',
      title: 'Right to left',
      note: 'The row begins at the right, and the left arrow goes on.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-rail dir="rtl" .client=${odd} kinds="video"></curio-rail>`,
    },
    {
      id: 'waiting',
      title: 'Waiting',
      note: 'The row keeps its place until it is there.',
      frame: 'wide',
      draw: ({ waiting }) => html`<curio-rail .client=${waiting} kinds="video"></curio-rail>`,
    },
    {
      id: 'empty',
      title: 'Nothing in the category',
      note: 'What is missing, and the one next step.',
      draw: ({ odd }) => html`<curio-rail .client=${odd} category="Nowhere"></curio-rail>`,
    },
    {
      id: 'broken',
      title: 'The catalogue does not come',
      note: 'One sentence, and another try.',
      draw: ({ broken }) => html`<curio-rail .client=${broken}></curio-rail>`,
    },
    {
      id: 'dark',
      title: 'Dark',
      note: 'With a theme of its own an element has its own ground.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-rail theme="dark" .client=${odd} kinds="product"></curio-rail>`,
    },
  ],
};
