import { html } from 'lit';
import type { CartKind, ElementExamples, Example } from '../example.ts';
import { clickIn } from '../find-in.ts';
import { ODD } from '../odd-catalog.ts';

const sheet = (itemId: string, said: Pick<Example, 'id' | 'title' | 'note'>): Example => ({
  ...said,
  draw: ({ odd }) => html`<curio-sheet .client=${odd} item-id=${itemId}></curio-sheet>`,
});

const refused = (kind: CartKind, title: string, note: string): Example => ({
  id: kind,
  title,
  note,
  draw: (world) =>
    html`<curio-sheet .client=${world.withCart(kind)} item-id="dripper-one-cup"></curio-sheet>`,
  act: (stage) => clickIn(stage, '[part~="add"]'),
});

export const sheetExamples: ElementExamples = {
  tag: 'curio-sheet',
  examples: [
    sheet('dripper-one-cup', {
      id: 'one',
      title: 'One variant',
      note: 'Nothing to choose: one tap to the cart.',
    }),
    sheet('dripper-stoneware', {
      id: 'variants',
      title: 'Variants',
      note: 'What is sold out can be seen, not bought.',
    }),
    sheet(ODD.manyVariants, {
      id: 'many',
      title: '40 variants',
      note: 'Three dimensions; the way to what is left stays open.',
    }),
    sheet('kettle-gooseneck', {
      id: 'prior-price',
      title: 'With a prior price',
      note: 'Its legal basis is one tap away.',
    }),
    sheet(ODD.soldOut, { id: 'sold-out', title: 'Sold out', note: 'Says so, and cannot be added.' }),
    sheet(ODD.preorder, { id: 'preorder', title: 'Preorder', note: 'Says when money and goods part.' }),
    sheet(ODD.noPicture, { id: 'no-picture', title: 'Without a picture', note: 'The words take the room.' }),
    sheet(ODD.lostPicture, {
      id: 'lost-picture',
      title: 'The pictures are gone',
      note: 'No broken-image sign.',
    }),
    sheet(ODD.longTitle, {
      id: 'long-title',
      title: 'A title of 500 characters',
      note: 'All of it can be read.',
    }),
    {
      ...sheet('dripper-one-cup', {
        id: 'added',
        title: 'Added',
        note: 'The button says so, and leads to the cart.',
      }),
      act: (stage) => clickIn(stage, '[part~="add"]'),
    },
    refused('out-of-stock', 'Refused: sold out', 'Somebody else has just bought the last one.'),
    refused('login-needed', 'Refused: sign in', 'The shop asks who you are.'),
    refused('offline', 'Offline', 'Nothing was added.'),
    refused('silent', 'The shop does not answer', 'It says so after ten seconds.'),
    {
      ...sheet('dripper-one-cup', {
        id: 'no-cart',
        title: 'A shop without a cart',
        note: 'The way to its own page.',
      }),
      draw: (world) =>
        html`<curio-sheet .client=${world.withCart('none')} item-id="dripper-one-cup"></curio-sheet>`,
    },
  ],
};
