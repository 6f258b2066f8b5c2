import { isAbsolute, relative, resolve, sep } from 'node:path';
import { isSafeUrl } from '@curio/core';
import type { BuildOptions, SimilarMode } from '../../build/build-catalog.ts';
import type { ClipsOptions } from '../../build/sources/read-clips.ts';
import { SYSTEM_CLOCK } from '../../platform/clock.ts';
import { parseCommandLine, type CommandLine } from '../command.ts';

/** What a command line asks for. @internal */
export interface BuildCall {
  readonly build: BuildOptions;
  /** How many items may be left out; `null` where nobody minds. */
  readonly mostSkipped: number | null;
  readonly isWatching: boolean;
  /** Who reads what is printed. */
  readonly reader: 'person' | 'nobody' | 'program';
}

const OPTIONS = {
  out: { type: 'string' },
  currency: { type: 'string' },
  'shop-url': { type: 'string' },
  taxonomy: { type: 'string' },
  model: { type: 'string' },
  history: { type: 'string' },
  base: { type: 'string' },
  clips: { type: 'string' },
  'clips-base': { type: 'string' },
  governance: { type: 'string', default: 'report' },
  similar: { type: 'string', default: 'auto' },
  strict: { type: 'boolean', default: false },
  'max-skipped': { type: 'string' },
  force: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Values = CommandLine<typeof OPTIONS>['values'];

/** Reads the command line of `curio build`. @returns what it asks for, or what is wrong with it. @internal */
export function parseBuildCall(argv: readonly string[]): BuildCall | string {
  const line = parseCommandLine(argv, OPTIONS);
  if (!line.ok) return line.message;
  const { values, operands } = line;
  const clips = parseClips(values);
  if (typeof clips === 'string') return clips;
  const mostSkipped = parseMostSkipped(values);
  if (typeof mostSkipped === 'string') return mostSkipped;
  if (operands.length === 0) return 'No SOURCE is named.';
  const build = parseBuild(values, operands);
  if (typeof build === 'string') return build;
  return {
    build: { ...build, ...(clips === undefined ? {} : { clips }) },
    mostSkipped,
    isWatching: values.watch,
    reader: toReader(values.json, values.quiet),
  };
}

function parseBuild(values: Values, sources: readonly string[]): BuildOptions | string {
  const {
    out,
    model,
    history,
    base,
    currency,
    governance,
    force,
    taxonomy,
    similar,
    'shop-url': shopUrl,
  } = values;
  if (out === undefined) return '--out is missing: name the folder to write.';
  if (governance !== 'report' && governance !== 'block') {
    return `--governance takes report or block, not ${governance}.`;
  }
  if (!isSimilarMode(similar)) return `--similar takes auto, always or never, not ${similar}.`;
  const fault = findFault(currency, shopUrl);
  if (fault !== null) return fault;
  return {
    sources,
    out,
    governance,
    similar,
    clock: SYSTEM_CLOCK,
    force,
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...definedOnly({ model, history, base, taxonomy, shopUrl }),
  };
}

function findFault(currency: string | undefined, shopUrl: string | undefined): string | null {
  if (currency !== undefined && !/^[a-z]{3}$/iu.test(currency)) {
    return `--currency takes a code of three letters such as EUR, not ${currency}.`;
  }
  if (shopUrl !== undefined && !/^https?:\/\/\S+$/iu.test(shopUrl)) {
    return `--shop-url takes an address such as https://shop.example, not ${shopUrl}.`;
  }
  return null;
}

function isSimilarMode(mode: string): mode is SimilarMode {
  return mode === 'auto' || mode === 'always' || mode === 'never';
}

/** The same without what was not written. */
function definedOnly<Key extends string>(
  values: Readonly<Record<Key, string | undefined>>,
): {
  readonly [Name in Key]?: string;
} {
  // Each value that is left is a text.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    readonly [Name in Key]?: string;
  };
}

function toReader(json: boolean, quiet: boolean): BuildCall['reader'] {
  if (json) return 'program';
  return quiet ? 'nobody' : 'person';
}

function parseMostSkipped(values: Values): number | string | null {
  const { strict, 'max-skipped': written = '0' } = values;
  if (!strict) return values['max-skipped'] === undefined ? null : '--max-skipped needs --strict.';
  return /^\d{1,9}$/u.test(written) ? Number(written) : `--max-skipped takes a number, not ${written}.`;
}

/** Two folders of one site see each other as they lie; where they do not, only a person knows the way. */
function parseClips(values: Values): ClipsOptions | string | undefined {
  const { out = '', clips: folder, 'clips-base': written } = values;
  if (folder === undefined) return written === undefined ? undefined : '--clips-base needs --clips.';
  const base = written ?? relative(out, folder).replaceAll(sep, '/');
  const isApart = written === undefined && (isAbsolute(base) || resolve(out, base) === resolve('/', base));
  if (isApart) return `--clips-base is missing: ${out} and ${folder} have no folder in common.`;
  if (!isSafeUrl(base)) return `--clips-base takes an address, not ${base}.`;
  return { folder, base };
}
