import { html } from 'lit';
import type { ElementExamples, Example, World } from '../example.ts';
import { waitFor } from '../find-in.ts';

/** A search for something, typed by the page. */
const searched = (query: string, said: Pick<Example, 'id' | 'title' | 'note'>): Example => ({
  ...said,
  draw: ({ odd }: World) => html`<curio-search .client=${odd} query=${query}></curio-search>`,
  act: async (stage) => {
    await waitFor(stage, query === '' ? '[part~="chip"]' : '[part~="result"], [role="status"]');
  },
});

export const searchExamples: ElementExamples = {
  tag: 'curio-search',
  examples: [
    searched('', {
      id: 'before',
      title: 'Before anything is typed',
      note: 'Categories, and what the visitor took an interest in.',
    }),
    searched('dripper', {
      id: 'words',
      title: 'Found by words',
      note: 'Clips, rooms and goods in one list, on this device.',
    }),
    searched('pour over', {
      id: 'several',
      title: 'Several words',
      note: 'The last one may be begun only.',
    }),
    searched('ketle', { id: 'slip', title: 'One slip', note: 'Forgiven where nothing else is found.' }),
    searched('zzzzqqq', {
      id: 'nothing',
      title: 'Nothing found',
      note: 'What is missing, and the one next step.',
    }),
    {
      id: 'waiting',
      title: 'Waiting',
      note: "The shop's own form stands there until the search is up.",
      draw: ({ waiting }) =>
        html`<curio-search .client=${waiting}
          ><form action="/category"><input name="q" aria-label="Search" /></form
        ></curio-search>`,
    },
    {
      id: 'broken',
      title: 'Catalogue out of reach',
      note: "The shop's own form stays.",
      draw: ({ broken }) =>
        html`<curio-search .client=${broken}
          ><form action="/category"><input name="q" aria-label="Search" /></form
        ></curio-search>`,
    },
  ],
};
