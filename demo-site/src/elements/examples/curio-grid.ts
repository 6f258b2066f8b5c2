import { html } from 'lit';
import type { ElementExamples } from '../example.ts';
import { clickIn } from '../find-in.ts';

export const gridExamples: ElementExamples = {
  tag: 'curio-grid',
  examples: [
    {
      id: 'goods',
      title: 'Goods',
      note: 'As many columns as there is room for, whole rows, and a button for more.',
      frame: 'wide',
      draw: ({ odd }) =>
        html`<curio-grid .client=${odd} kinds="product"><h2 slot="heading">Chosen for you</h2></curio-grid>`,
    },
    {
      id: 'phone',
      title: 'On a phone',
      note: 'Two columns.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-grid .client=${odd} kinds="product"></curio-grid>`,
    },
    {
      id: 'more',
      title: 'One page more',
      note: 'The focus goes on to the first new card.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-grid .client=${odd} kinds="product" count="8"></curio-grid>`,
      act: (stage) => clickIn(stage, '.more'),
    },
    {
      id: 'clips',
      title: 'Clips',
      note: 'Each is one thing to press; what else a clip can do waits where it opens.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-grid .client=${odd} kinds="video live"></curio-grid>`,
    },
    {
      id: 'by-creator',
      title: 'What one creator makes',
      note: 'The clips, and the goods in them.',
      frame: 'wide',
      draw: ({ odd }) => html`<curio-grid .client=${odd} by="creator-maren"></curio-grid>`,
    },
    {
      id: 'waiting',
      title: 'Waiting',
      note: 'The grid keeps its place until it is there.',
      frame: 'wide',
      draw: ({ waiting }) => html`<curio-grid .client=${waiting} kinds="product" count="8"></curio-grid>`,
    },
    {
      id: 'empty',
      title: 'A catalogue without anything',
      note: 'Says so.',
      draw: ({ empty }) => html`<curio-grid .client=${empty}></curio-grid>`,
    },
    {
      id: 'broken',
      title: 'The catalogue does not come',
      note: 'One sentence, and another try.',
      draw: ({ broken }) => html`<curio-grid .client=${broken}></curio-grid>`,
    },
    {
      id: 'chinese',
      title: 'Chinese',
      note: 'In the language of the page around it.',
      frame: 'wide',
      draw: ({ odd }) =>
        html`<div lang="zh-CN"><curio-grid .client=${odd} kinds="product" count="8"></curio-grid></div>`,
    },
  ],
};
