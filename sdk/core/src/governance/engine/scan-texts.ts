import type { Exemption, Judgement, Suggestion, TextRule } from '../contract/rule.ts';
import type { Qualifier, RuleTerm, TermConflict, TermExemption } from '../contract/text-search.ts';
import { findHits, type Hit } from '../text/find-hits.ts';
import { readText, type ReadText } from '../text/read-text.ts';
import { indexPatterns } from '../text/index-patterns.ts';

/** What a rule says of some words of a text, wherever the text stands. @internal */
export interface ScannedHit extends Pick<Judgement, 'outcome' | 'messageId'> {
  readonly range: readonly [number, number];
  readonly quote: string;
  readonly exemption?: Exemption;
  readonly suggestion?: Suggestion;
}

/** One half of a conflict, found in a text. @internal */
export interface ScannedClaim {
  readonly conflict: TermConflict;
  readonly side: 'one' | 'other';
  readonly range: readonly [number, number];
  readonly quote: string;
}

/** What text rules find in one text. @internal */
export interface TextScan {
  /** By the rule's place among the rules of the scanner; rules that found nothing are absent. */
  readonly hits: ReadonlyMap<number, readonly ScannedHit[]>;
  readonly claims: ReadonlyMap<number, readonly ScannedClaim[]>;
}

/** Scans texts; a text that was scanned in this run or the one before is not scanned again. @internal */
export interface TextScanner {
  read(text: string): ReadText;
  scan(text: string): TextScan;
  /** Ends a run: what the run did not ask for is forgotten. */
  endRun(): void;
}

/** Scans with all rules at once. @internal */
export function createTextScanner(rules: readonly TextRule[]): TextScanner {
  const entries = rules.flatMap(toEntries);
  const findCandidates = indexPatterns(entries.map(({ term }) => term.pattern));
  let kept = new Map<string, Scanned>();
  let before = new Map<string, Scanned>();
  const find = (text: string): Scanned => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const scanned = before.get(text) ?? { read: readText(text), scan: null };
    kept.set(text, scanned);
    return scanned;
  };
  return {
    read: (text) => find(text).read,
    scan(text) {
      const scanned = find(text);
      if (scanned.scan !== null) return scanned.scan;
      const found = findCandidates(scanned.read.text).flatMap((at) => entries[at] ?? []);
      const scan = toScan(scanned.read, found, rules);
      kept.set(text, { ...scanned, scan });
      return scan;
    },
    endRun() {
      before = kept;
      kept = new Map();
    },
  };
}

interface Scanned {
  readonly read: ReadText;
  readonly scan: TextScan | null;
}

interface Entry {
  readonly ruleAt: number;
  readonly term: RuleTerm;
  readonly half?: Pick<ScannedClaim, 'conflict' | 'side'>;
}

function toEntries({ search }: TextRule, ruleAt: number): readonly Entry[] {
  const halves = (search.conflicts ?? []).flatMap((conflict): Entry[] =>
    (['one', 'other'] as const).map((side) => ({
      ruleAt,
      term: { id: `${conflict.id}-${side}`, pattern: conflict[side], isPrecise: conflict.isPrecise },
      half: { conflict, side },
    })),
  );
  return [...search.terms.map((term) => ({ ruleAt, term })), ...halves];
}

const NOTHING: TextScan = { hits: new Map(), claims: new Map() };

function toScan(read: ReadText, entries: readonly Entry[], rules: readonly TextRule[]): TextScan {
  if (entries.length === 0) return NOTHING;
  const hits = new Map<number, readonly ScannedHit[]>();
  const claims = new Map<number, readonly ScannedClaim[]>();
  for (const [ruleAt, own] of groupByRule(entries)) {
    const rule = rules[ruleAt];
    if (rule === undefined) continue;
    const found = scanTerms(read, own, rule);
    if (found.length > 0) hits.set(ruleAt, found);
    const halves = own.flatMap((entry) => scanHalf(read, entry, rule));
    if (halves.length > 0) claims.set(ruleAt, halves);
  }
  return { hits, claims };
}

function groupByRule(entries: readonly Entry[]): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const own = groups.get(entry.ruleAt);
    if (own === undefined) groups.set(entry.ruleAt, [entry]);
    else own.push(entry);
  }
  return groups;
}

function scanTerms(read: ReadText, entries: readonly Entry[], { search }: TextRule): readonly ScannedHit[] {
  const terms = entries.filter(({ half }) => half === undefined).map(({ term }) => term);
  return findHits(read, terms, search.exceptions)
    .filter((hit) => !holds(search.unless, read, hit) && !holds(hit.term.unless, read, hit))
    .map((hit) => judgeHit(read, hit, search.exemptions ?? []));
}

function holds(qualifier: Qualifier | undefined, read: ReadText, { range }: Hit): boolean {
  if (qualifier === undefined) return false;
  if (qualifier.text !== undefined && read.holds(qualifier.text)) return true;
  return qualifier.clause?.test(read.clauseAt(range)) ?? false;
}

function judgeHit(read: ReadText, hit: Hit, exemptions: readonly TermExemption[]): ScannedHit {
  const range = read.toOriginal(hit.range);
  const quote = read.original.slice(...range);
  const exemption = findExemption(read, hit, exemptions);
  if (exemption !== undefined) {
    const { id } = exemption;
    return { outcome: 'exempted', messageId: 'exempted', range, quote, exemption: { id } };
  }
  // Chinese is written without spaces: a space inside the term may be the border of two words.
  const isJoined = /\s/u.test(quote) && !/\s/u.test(read.text.slice(...hit.range));
  const { isPrecise, replacement } = hit.term;
  const verdict =
    isPrecise && !isJoined
      ? ({ outcome: 'violation', messageId: 'forbidden' } as const)
      : ({ outcome: 'needs-review', messageId: 'similar' } as const);
  if (replacement === undefined) return { ...verdict, range, quote };
  const suggestion = replacement === '' ? suggestRemoval(read.original, range) : { range, replacement };
  return { ...verdict, range, quote, suggestion };
}

function findExemption(
  read: ReadText,
  { term, range }: Hit,
  exemptions: readonly TermExemption[],
): TermExemption | undefined {
  if (exemptions.length === 0) return undefined;
  const clause = read.clauseAt(range);
  return exemptions.find(
    (exemption) =>
      exemption.terms?.includes(term.id) !== false &&
      exemption.clause.every((pattern) => pattern.test(clause)) &&
      exemption.text.every((pattern) => read.holds(pattern)),
  );
}

/** Takes the term out, and with it one of the spaces it stood between. */
function suggestRemoval(text: string, [start, end]: readonly [number, number]): Suggestion {
  const isAtStart = text.slice(0, start).trim() === '';
  const before = isAtStart ? start : text.slice(0, start).trimEnd().length;
  const after = end + (text.slice(end).length - text.slice(end).trimStart().length);
  const isBetweenSpaces = before < start || isAtStart;
  return { range: [start, isBetweenSpaces ? after : end], replacement: '' };
}

function scanHalf(read: ReadText, { term, half }: Entry, { search }: TextRule): readonly ScannedClaim[] {
  if (half === undefined) return [];
  return findHits(read, [term], search.exceptions)
    .filter((hit) => !holds(search.unless, read, hit))
    .map((hit) => {
      const range = read.toOriginal(hit.range);
      return { ...half, range, quote: read.original.slice(...range) };
    });
}
