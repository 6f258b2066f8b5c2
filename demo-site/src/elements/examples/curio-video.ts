import { html } from 'lit';
import type { ElementExamples, Example, World } from '../example.ts';
import { clickIn } from '../find-in.ts';
import { ODD } from '../odd-catalog.ts';

type Said = Pick<Example, 'id' | 'title' | 'note'>;

/** One clip alone in a page. */
export const clip = (itemId: string, said: Said): Example => ({
  ...said,
  frame: 'phone',
  draw: ({ odd }: World) => html`<curio-video .client=${odd} item-id=${itemId}></curio-video>`,
});

/** One clip alone in a page that plays in view. */
export const playing = (itemId: string, said: Said): Example => ({
  ...said,
  frame: 'phone',
  draw: ({ odd }: World) =>
    html`<curio-video .client=${odd} item-id=${itemId} autoplay="visible"></curio-video>`,
});

export const videoExamples: ElementExamples = {
  tag: 'curio-video',
  examples: [
    clip('clip-morning-pour', {
      id: 'alone',
      title: 'Alone in a page',
      note: 'Plays while pointed at or focused.',
    }),
    playing('clip-slow-grind', {
      id: 'playing',
      title: 'Playing in view',
      note: 'With autoplay="visible" it plays, muted, while half of it is seen.',
    }),
    playing(`clip-of-${ODD.pictures}`, {
      id: 'pictures',
      title: 'A clip made of pictures',
      note: 'A product without a video: its pictures, name and price in motion for six seconds.',
    }),
    clip(ODD.noCaptions, {
      id: 'no-captions',
      title: 'Without captions',
      note: 'Nothing offers what is not there.',
    }),
    clip(ODD.noPoster, {
      id: 'no-poster',
      title: 'Without a poster',
      note: "A calm ground in the clip's own hue.",
    }),
    playing(ODD.lostFile, {
      id: 'lost-file',
      title: 'The file is gone',
      note: 'The poster stays; one sentence, and another try.',
    }),
    playing(ODD.wrongType, { id: 'wrong-type', title: 'The file is no clip', note: 'As if it were gone.' }),
    {
      id: 'unknown',
      title: 'Not in the catalogue',
      note: 'What the page wrote into the element is shown.',
      frame: 'phone',
      draw: ({ odd }) => html`<curio-video .client=${odd} item-id="nobody">A plain link.</curio-video>`,
    },
    {
      id: 'shelf',
      title: 'Every product of the clip',
      note: 'A row leads to its moment, its button to the product.',
      frame: 'phone',
      draw: ({ shop }) => html`<curio-video .client=${shop} item-id="clip-morning-pour"></curio-video>`,
      act: (stage) => clickIn(stage, '.bag'),
    },
  ],
};
