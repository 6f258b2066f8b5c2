import { Visitor, type Plugin } from 'vite';

/** Chunks have no styles to load first, so a dynamic import stays as it is, without a helper around it. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    configResolved({ plugins }) {
      const wrapper = plugins.findIndex(({ name }) => name === 'native:import-analysis-build');
      if (wrapper < 0) throw new Error('Vite wraps dynamic imports elsewhere now: find where.');
      // The list is read-only by type alone; there is no option that leaves the wrapper out of an application build.
      (plugins as Plugin[]).splice(wrapper, 1);
    },
  };
}

/**
 * Takes out of Lit what no browser we support needs: its ways around `adoptedStyleSheets` (Baseline since 2023-03), its
 * hooks for polyfills, its marks that warn of a second copy, and two messages of a hundred letters for mistakes that its
 * types refuse.
 */
export function trimLit(): Plugin {
  return {
    name: 'trim-lit',
    transform(code, id) {
      const trims = LIT_TRIMS[id.slice(id.lastIndexOf('/') + 1)];
      if (trims === undefined || !/\/node_modules\/(?:@lit|lit-)/u.test(id)) return null;
      return { code: trims.reduce(trim, code), map: null };
    },
  };
}

type Trim = readonly [pattern: RegExp, short: string];

function trim(code: string, [pattern, short]: Trim): string {
  if (!pattern.test(code)) throw new Error(`Lit has no ${String(pattern)} any more: look again.`);
  return code.replace(pattern, short);
}

const LIT_TRIMS: Readonly<Record<string, readonly Trim[]>> = {
  'css-tag.js': [
    [/\w+\.ShadowRoot&&\(.+?"replace"in CSSStyleSheet\.prototype/u, '!0'],
    [/"CSSResult is not constructable[^"]*"/u, '"css"'],
    [/"Value passed to 'css' function[^"]*"\+(\w)\+"[^"]*"/u, '"css "+$1'],
  ],
  'reactive-element.js': [
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/u, ''],
    [/,\w+=\w+\.reactiveElementPolyfillSupport/u, ''],
  ],
  'lit-html.js': [
    [
      /,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/u,
      '',
    ],
  ],
  'lit-element.js': [
    [
      /,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\)/u,
      '',
    ],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/u, ''],
  ],
};

/**
 * Gives lazy code its own copy of small modules that the entry has as well, 0.4 KB at most each: where only some lazy
 * chunks share one with the entry, the bundler may take it out of the entry, which then waits for a second file.
 */
export function copyForLazy(): Plugin {
  return {
    name: 'copy-for-lazy',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      if (!COPIED.test(source) || !LAZY.test(importer)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found === null ? null : `${found.id}?lazy`;
    },
  };
}

/** `@curio/core` itself is but a list of names: a copy of it leads to the copies. */
const COPIED = /^@curio\/core$|\/(?:is-on-shelf|list-items|money)\.ts$/u;
const LAZY = new RegExp(
  [
    '/core/src/(catalog/readers|interest/following)/',
    '/core/src/index\\.ts\\?lazy',
    '/browser/src/(search/|forward/|catalog/load-(co-visits|vectors))',
  ].join('|'),
  'u',
);

/**
 * Takes the indentation out of css and html templates: what no minifier does for text in a string. It reads the parsed
 * code and touches nothing outside those templates; in html a run of white space with a line break becomes one break,
 * which means the same wherever it stands.
 */
export function shortenTemplates(): Plugin {
  return {
    name: 'shorten-templates',
    transform(code, id) {
      if (!id.includes('/widget/src/') || !id.endsWith('.ts')) return null;
      const edits: Edit[] = [];
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          const shorten = tag.type === 'Identifier' ? SHORTENERS.get(tag.name) : undefined;
          if (shorten === undefined || (shorten === shortenStyles && quasi.quasis.length > 1)) return;
          for (const { start, end } of quasi.quasis)
            edits.push({ start, end, text: shorten(code.slice(start, end)) });
        },
      }).visit(this.parse(code));
      return { code: applyEdits(code, edits), map: null };
    },
  };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SHORTENERS: ReadonlyMap<string, (text: string) => string> = new Map([
  ['css', shortenStyles],
  ['html', (text) => text.replaceAll(/[ \t]*\n\s*/gu, '\n')],
]);

/** From the end on, so that the places of the earlier ones hold. */
function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: between }) => text.slice(0, start) + between + text.slice(end), code);
}

export function shortenStyles(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?([{};,]) ?/gu, '$1')
    .replaceAll(/: /gu, ':')
    .replaceAll(';}', '}')
    .trim();
}
