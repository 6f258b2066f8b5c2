import { html } from 'lit';
import type { ElementExamples, Example, World } from '../example.ts';
import { clickIn } from '../find-in.ts';
import { ODD } from '../odd-catalog.ts';

const card = (itemId: string, said: Pick<Example, 'id' | 'title' | 'note'>): Example => ({
  ...said,
  frame: 'card',
  draw: ({ odd }: World) => html`<curio-product .client=${odd} item-id=${itemId}></curio-product>`,
});

export const productExamples: ElementExamples = {
  tag: 'curio-product',
  examples: [
    card('dripper-one-cup', {
      id: 'plain',
      title: 'In stock',
      note: 'Picture, where it is from, name, price, and one tap to the cart.',
    }),
    card('kettle-gooseneck', {
      id: 'prior-price',
      title: 'With a prior price',
      note: 'Struck through only with its legal basis one tap away.',
    }),
    {
      ...card('kettle-gooseneck', {
        id: 'basis',
        title: 'The legal basis',
        note: 'What the former price was, in words.',
      }),
      act: (stage) => clickIn(stage, '.prior'),
    },
    card(ODD.soldOut, { id: 'sold-out', title: 'Sold out', note: 'Says so, and cannot be added.' }),
    card(ODD.preorder, { id: 'preorder', title: 'Preorder', note: 'Not shipped yet.' }),
    card(ODD.noPicture, {
      id: 'no-picture',
      title: 'Without a picture',
      note: 'Its initial on a calm ground.',
    }),
    card(ODD.lostPicture, {
      id: 'lost-picture',
      title: 'The picture is gone',
      note: 'No broken-image sign.',
    }),
    card(ODD.longTitle, {
      id: 'long-title',
      title: 'A title of 500 characters',
      note: 'Two lines; the whole stands in the sheet.',
    }),
    {
      ...card('dripper-one-cup', { id: 'added', title: 'Added', note: 'The button says so.' }),
      act: (stage) => clickIn(stage, '.add'),
    },
    {
      ...card('dripper-one-cup', {
        id: 'refused',
        title: 'Refused by the shop',
        note: 'Why, in a sentence.',
      }),
      draw: (world) =>
        html`<curio-product
          .client=${world.withCart('out-of-stock')}
          item-id="dripper-one-cup"
        ></curio-product>`,
      act: (stage) => clickIn(stage, '.add'),
    },
    card('nobody', {
      id: 'unknown',
      title: 'Not in the catalogue',
      note: 'What the page wrote into the element is shown.',
    }),
  ],
};
