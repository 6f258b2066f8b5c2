import type { TourStop } from '../support/element-tour.ts';

/** What the shop's page of an element says. */
export interface ElementPage {
  readonly tag: string;
  readonly text: string;
  readonly tables: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[];
  readonly states: readonly (TourStop & { readonly note: string; readonly isWide: boolean })[];
}

const GENERATED = '<!-- Written by `npm run tour`. -->';

/** The page of one element. */
export function toElementPage({ tag, text, tables, states }: ElementPage): string {
  return [
    GENERATED,
    `# \`<${tag}>\``,
    text,
    ...tables.map(({ title, rows }) => `## ${title}\n\n${toTable(rows)}`),
    '## Every state',
    ...states.map(toState),
    '',
  ].join('\n\n');
}

/** The way to all of them. */
export function toIndexPage(tags: readonly string[]): string {
  const lines = tags.map((tag) => `- [\`<${tag}>\`](${tag}.md)`).join('\n');
  const text =
    'Every element in every state, as the demo shop shows it live under `/elements`. Pictures are of a phone, 390 x 844.';
  return [GENERATED, '# Elements', text, lines, ''].join('\n\n');
}

function toTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(([name = '', type = '', text = '']) => {
    const shownType = type === '' ? '' : `\`${type.replaceAll('|', '\\|')}\``;
    return `| \`${name.replaceAll('|', '\\|')}\` | ${shownType} | ${toCell(text)} |`;
  });
  return ['| name | type | |', '| --- | --- | --- |', ...lines].join('\n');
}

function toCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll(/\s+/gu, ' ').trim();
}

function toState({ tag, example, title, note, isWide }: ElementPage['states'][number]): string {
  const image = (suffix: string, widthPx: number): string =>
    `<img src="images/${tag}-${example}${suffix}.jpg" alt="${title}" width="${widthPx}" />`;
  return `### ${title}\n\n${note}\n\n${image('', 240)}${isWide ? ` ${image('-wide', 560)}` : ''}`;
}
