/**
 * Byte budgets, brotli, each with its reason. `npm run bench size` holds them.
 *
 * `files` count with everything they import statically, less what `loadedBefore` names and imports; a `file` counts by
 * itself; `source` is bundled first, less what its imports in `without` name. Raise a budget only in the change that needs it.
 *
 * @typedef {{ name: string, limitBytes: number } & ({ files: string[], loadedBefore?: string[] } | { file: string } | { source: string, without?: string[] })} SizeBudget
 * @type {SizeBudget[]}
 */
const budgets = [
  // On every page of a site before anything is seen: the best lazy stub of a peer has 4.3 KB gzip.
  { name: 'loader', limitBytes: 4_096, files: ['widget/script-tag/curio.js'] },
  // Reserves the feed's place before any script runs; must fit into the page's own head.
  { name: 'stylesheet', limitBytes: 300, files: ['widget/script-tag/curio.css'] },
  // Lit 6.4 KB, the feed and clip elements, the client and tier 0: what shows a first card.
  { name: 'first card', limitBytes: 15_360, files: ['widget/script-tag/curio-elements.*.js'] },
  // Shopify, WooCommerce and link-out: fetched where the page has such a shop, after the first card.
  { name: 'carts', limitBytes: 6_144, files: ['widget/script-tag/chunks/create-cart.*.js'] },
  // The first card, what a feed does after it, and the player, with all that they import: what a visit has fetched from
  // the script tag's folder when the first clip plays, less the loader, counting and ranking, which have their own
  // rows. Video.js v10 with its small HLS engine has 38.7 KB, and sells nothing.
  {
    name: 'feed with player engine, without an HLS library',
    limitBytes: 40_960,
    files: [
      'widget/script-tag/curio-elements.*.js',
      'widget/script-tag/chunks/acts.*.js',
      'widget/script-tag/chunks/curio-player.*.js',
    ],
  },
  // The same when a product has been tapped and can go into the cart, with what counts all that: two taps. Counting each
  // thing once a page view and carrying out consent by purpose took 0.6 KB.
  {
    name: 'feed in which one has bought',
    limitBytes: 57_344,
    files: [
      'widget/script-tag/curio-elements.*.js',
      'widget/script-tag/chunks/acts.*.js',
      'widget/script-tag/chunks/curio-player.*.js',
      'widget/script-tag/chunks/curio-sheet.*.js',
      'widget/script-tag/chunks/client-acts.*.js',
      'widget/script-tag/chunks/browser-services.*.js',
      'widget/script-tag/chunks/observe-playback.*.js',
    ],
  },
  // From an act to the collector's acknowledgement, in one bundle: tracker with clips, consent by purpose, ledger and
  // delivery. Not the vocabulary, which is core's, nor the profile; nor what is fetched apart and seldom: readers of consent
  // tools, forwarders, erasing, the lease. 6 KB is the aim; bounds kept by priority, drops told, beacons from a mirror and
  // what each consent does to all that are what is above it. Shorter names of properties would save 0.3 KB.
  {
    name: 'events part of the SDK',
    limitBytes: 7_488,
    source: [
      "export { createEventMaker } from './sdk/browser/dist/tracker/create-event-maker.js';",
      "export { createPageCounts } from './sdk/browser/dist/tracker/count-once.js';",
      "export { observeImpression } from './sdk/browser/dist/tracker/observe-impression.js';",
      "export { observePlayback } from './sdk/browser/dist/tracker/observe-playback.js';",
      "export { toDecision } from './sdk/browser/dist/consent/purposes.js';",
      "export { createKeeper } from './sdk/browser/dist/consent/create-keeper.js';",
      "export { openDatabase, deleteDatabase } from './sdk/browser/dist/platform/open-database.js';",
    ].join(''),
    without: ['@curio/core', '*/keep-profile.js', '*/erase-visitor.js'],
  },
  // comlink 1.6 KB, the kernels as text 2.8, and what runs a plan: after the first card, without a request of its own.
  { name: 'ranking worker', limitBytes: 8_192, files: ['widget/script-tag/chunks/plan.generated.*.js'] },
  // The same with the page's half: comlink once more, fetching the model, starting and watching the worker. 8 KB is the
  // aim for both; comlink's second copy and the rules of falling back are what is above it.
  {
    name: 'ranking code of both threads',
    limitBytes: 13_312,
    files: ['widget/script-tag/chunks/plan.generated.*.js', 'widget/script-tag/chunks/create-ranker.*.js'],
    loadedBefore: ['widget/script-tag/curio-elements.*.js'],
  },
  // For models without a plan: the same with the reader and lowering of .onnx (9.0 KB; 8 is the aim) and the encoder.
  {
    name: 'ranking worker that reads .onnx',
    limitBytes: 17_408,
    files: ['widget/script-tag/chunks/light.generated.*.js'],
  },
  // Weights and how they are run. The budget for weights; int8 of 40,000 takes half of it and hardly compresses.
  { name: "demo shop's model", limitBytes: 102_400, files: ['demo-site/dist/catalog/model/model.plan'] },
  // Injected into every page of a shop that a merchant watches.
  {
    name: 'content script',
    limitBytes: 25_600,
    files: ['extension/.output/chrome-mv3/content-scripts/page.js'],
  },
  // Governance without a rule: settings, normalised text, the index of words, goods' groups, evidence, report. Each preset's
  // rules come on top: `npm run bench governance` weighs those.
  {
    name: 'governance engine',
    limitBytes: 12_800,
    source: "export { createGovernance, writeFinding } from '@curio/core';",
  },
  // All that one language says of 110 rules, with the laws they rest on: loaded where findings are read, not where they
  // are made.
  {
    name: 'what Chinese says of every rule',
    limitBytes: 13_312,
    source: "export { EVERY_TEXT } from '@curio/core/locales/zh';",
  },
  // What a page's check takes besides: the walk through its elements, and the schema.org reader.
  {
    name: 'gathering a page',
    limitBytes: 8_192,
    source: "export { gatherPage } from '@curio/core';",
  },
  // Proves that one pure function can be taken alone.
  {
    name: 'one function of core',
    limitBytes: 200,
    source: "export { toClickThroughRatio } from '@curio/core';",
  },
];

/**
 * The chunk of every element that has one, by itself: what several elements share comes once, with the first of them.
 *
 * @type {{ folder: string, limitBytes: number, apart: Record<string, number> }}
 */
export const elements = {
  folder: 'widget/script-tag/chunks',
  limitBytes: 3_072,
  apart: {
    // 3 KB is the aim for every element; these do more than one thing, and the rows of the feed hold them down.
    // The engine: picture clips, captions, progress, sources in turn, HLS on demand, silent, slow, offline and landscape.
    'curio-player': 7_424,
    // The whole way into the cart: gallery, variants, former price by law, price asked again, every refusal.
    'curio-sheet': 7_424,
    // The list of what was found, suggestions, categories, and its words in one language.
    'curio-search': 4_480,
    // Header, tabs, promises; its news come in a part of their own.
    'curio-shop': 3_584,
  },
};

/**
 * What the stores take. A merchant waits for it once, at install; onnxruntime's wasm, which only Preview runs, is nine
 * tenths of it and is weighed apart.
 *
 * @type {{ name: string, folder: string, apart: string, limitBytes: number }[]}
 */
export const packages = ['chrome-mv3', 'firefox-mv3'].map((target) => ({
  name: `extension package for ${target}, without onnxruntime's wasm`,
  folder: `extension/.output/${target}`,
  apart: '.wasm',
  limitBytes: 1_500_000,
}));

export default budgets;
