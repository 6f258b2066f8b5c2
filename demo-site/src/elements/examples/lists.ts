import { html, type TemplateResult } from 'lit';
import type { ElementExamples, Example, World } from '../example.ts';

type ListTag = 'curio-grid' | 'curio-rail';

/** What a page may write into a list. */
interface ListWish {
  readonly kinds?: string;
  readonly category?: string;
  readonly count?: number;
  readonly content?: TemplateResult;
}

const HEADING = html`<h2 slot="heading">Chosen for you</h2>`;

function draw(tag: ListTag, client: World['shop'], wish: ListWish): TemplateResult {
  const { kinds = 'video live product', category = '', count = 8, content = HEADING } = wish;
  return tag === 'curio-rail'
    ? html`<curio-rail .client=${client} kinds=${kinds} category=${category} count=${count}>
        ${content}
      </curio-rail>`
    : html`<curio-grid .client=${client} kinds=${kinds} category=${category} count=${count}>
        ${content}
      </curio-grid>`;
}

/** The states that rows and grids share. */
export function toListExamples(tag: ListTag): ElementExamples {
  const shown = (id: string, title: string, wish: ListWish): Example => ({
    id,
    title,
    note: 'Ranked on this device; what was in view never moves.',
    draw: ({ shop }) => draw(tag, shop, wish),
  });
  const states: readonly Example[] = [
    {
      id: 'waiting',
      title: 'Waiting',
      note: 'The place is kept until the catalogue is there.',
      draw: ({ waiting }) => draw(tag, waiting, {}),
    },
    {
      id: 'empty',
      title: 'Nothing to show',
      note: 'What is missing, and the one next step.',
      draw: ({ shop }) => draw(tag, shop, { category: 'Nowhere' }),
    },
    {
      id: 'broken',
      title: 'Catalogue out of reach',
      note: 'The plain links in the element stay, with a way to try again.',
      draw: ({ broken }) =>
        draw(tag, broken, { content: html`${HEADING}<a href="/category">All our things</a>` }),
    },
  ];
  return {
    tag,
    examples: [
      shown('mixed', 'Clips, rooms and goods', {}),
      shown('clips', 'Clips', { kinds: 'video' }),
      shown('goods', 'Goods', { kinds: 'product' }),
      shown('few', 'Fewer than there is room for', { kinds: 'live' }),
      ...states,
    ],
  };
}
