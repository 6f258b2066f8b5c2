import type { Product, Provenance } from '../../catalog.ts';
import { parseInstant } from './parse-instant.ts';

/**
 * What a source says of where a product comes from and when it was first sold, as written; empty where it says nothing.
 * A format has these under names of its own: `provenance_place` of a feed's custom attributes, a metafield, a meta column.
 *
 * @internal
 */
export interface OriginWords {
  readonly kind: string;
  readonly place: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly claim: string;
  /** Date or instant of the first sale. */
  readonly launch: string;
}

const KINDS: Readonly<Record<string, Provenance['kind']>> = {
  brand: 'brand',
  'industrial-belt': 'industrial-belt',
  base: 'base',
  farm: 'farm',
};

/** The vaguest kind: a place that makes or grows the product. It stands where a source names none. */
const USUAL_KIND = 'base';

/**
 * Reads provenance and launch. A country alone gives its own name as place, in English; a place without a country gives
 * none, as what cannot be checked is not shown.
 *
 * @param repairs - gets a sentence for what was written and could not be read.
 * @internal
 */
export function readOrigin(
  words: OriginWords,
  repairs: string[],
): Pick<Product, 'provenance' | 'launchedAtMs'> {
  const provenance = readProvenance(words, repairs);
  const launchedAtMs = words.launch === '' ? undefined : parseInstant(words.launch);
  if (launchedAtMs === null || Number(launchedAtMs) < 0)
    repairs.push(`launch date: "${words.launch.slice(0, 60)}" is no date like 2026-05-01 and was left out`);
  return {
    ...(provenance === undefined ? {} : { provenance }),
    ...(typeof launchedAtMs === 'number' && launchedAtMs >= 0 ? { launchedAtMs } : {}),
  };
}

function readProvenance(
  { kind, place, country, claim }: OriginWords,
  repairs: string[],
): Provenance | undefined {
  if (kind + place + country + claim === '') return undefined;
  const code = country.toUpperCase();
  if (!/^[A-Z]{2}$/u.test(code)) {
    const seen = country === '' ? 'has no country' : `has "${country.slice(0, 60)}" as country`;
    repairs.push(`provenance: it ${seen}, where a code of two letters such as CN is needed; it was left out`);
    return undefined;
  }
  const known = KINDS[kind.toLowerCase().replaceAll(/[\s_]+/gu, '-')];
  if (known === undefined && kind + place !== '') {
    const seen = kind === '' ? 'its kind is not told' : `its kind "${kind.slice(0, 60)}" is unknown`;
    repairs.push(
      `provenance: ${seen}, and base stands there; brand, industrial-belt and farm are the others`,
    );
  }
  return {
    kind: known ?? USUAL_KIND,
    place: place === '' ? toCountryName(code) : place,
    country: code,
    ...(claim === '' ? {} : { claim }),
  };
}

function toCountryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
