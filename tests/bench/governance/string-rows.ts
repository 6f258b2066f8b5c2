import type { BenchRow } from '../bench-report.ts';
import { judgeAsDescriptions, judgeAsPage, type Objections } from './judge-strings.ts';
import { readClaims, readShopStrings, STRING_FILES, type JudgedString } from './read-strings.ts';

/** False alarms at the most, in percent; the patterns that the rules began from had 2.1 on such strings. */
const MOST_ALARMS = 0.5;
const SEED_ALARMS = 2.1;

/** False alarms on plain strings of shops, and precision and recall on strings that were held out. */
export function measureStrings(): readonly BenchRow[] {
  const shop = readShopStrings();
  const claims = readClaims();
  return [
    ...(shop === null ? [toSkipped(STRING_FILES.shop)] : rowsOfShop(shop)),
    ...(claims === null ? [toSkipped(STRING_FILES.claims)] : rowsOf('claims', claims, judgeAsDescriptions)),
  ];
}

function toSkipped(file: string): BenchRow {
  const reason = `skipped: ../shared/data/governance/${file} is not there`;
  return {
    metric: `strings of ${file}`,
    value: null,
    unit: '%',
    budget: null,
    pass: true,
    beside: {},
    reason,
  };
}

function rowsOfShop(strings: readonly JudgedString[]): readonly BenchRow[] {
  const clean = strings.filter(({ isBad }) => !isBad);
  const alarmed = judgeAsPage(clean).map((objections) => objections.size > 0);
  const heldOut = clean.filter((string) => string.isHeldOut).length;
  const count = alarmed.filter(Boolean).length;
  const value = toPercent(count, clean.length);
  const ofHeldOut = clean.filter((string, at) => string.isHeldOut && alarmed[at]).length;
  return [
    {
      metric: 'false alarms on clean strings of shops',
      value,
      unit: '%',
      budget: MOST_ALARMS,
      pass: value <= MOST_ALARMS,
      beside: {
        'of the seeds %': SEED_ALARMS,
        alarms: `${count} of ${clean.length}`,
        'held out': `${ofHeldOut} of ${heldOut}`,
      },
    },
    ...rowsOf('page texts', strings, judgeAsPage),
  ];
}

/** One row for all rules together, then one a rule that met something. */
function rowsOf(
  name: string,
  strings: readonly JudgedString[],
  judge: (strings: readonly JudgedString[]) => readonly Objections[],
): readonly BenchRow[] {
  const heldOut = strings.filter((string) => string.isHeldOut);
  const objections = judge(heldOut);
  const rules = [...new Set(objections.flatMap((one) => [...one]))].toSorted();
  const all = toRow(`${name}, held out: any rule`, heldOut, (at) => (objections[at]?.size ?? 0) > 0);
  return [
    all,
    ...rules.map((rule) =>
      toRow(`${name}, held out: ${rule}`, heldOut, (at) => objections[at]?.has(rule) === true),
    ),
  ];
}

function toRow(metric: string, strings: readonly JudgedString[], objects: (at: number) => boolean): BenchRow {
  const hits = strings.filter((_, at) => objects(at));
  const found = hits.filter(({ isBad }) => isBad).length;
  const bad = strings.filter(({ isBad }) => isBad).length;
  return {
    metric,
    value: toPercent(found, hits.length),
    unit: '% precision',
    budget: null,
    pass: true,
    beside: {
      'recall %': toPercent(found, bad),
      found,
      'false alarms': hits.length - found,
      bad,
      clean: strings.length - bad,
    },
  };
}

function toPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(((part / whole) * 100).toPrecision(3));
}
