import { findRequiredLiterals } from './required-literals.ts';

/**
 * Finds which of many patterns may stand in a text, in a time that grows with the text and hardly with the patterns.
 *
 * @param patterns - looked at once.
 * @returns for a normalised text, the places in `patterns` of those that may match, in their order; never misses one that does.
 * @internal
 */
export function indexPatterns(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const index: LiteralIndex = { always: [], byCharacter: new Map(), byPair: new Map() };
  for (const [at, pattern] of patterns.entries()) addPattern(index, at, pattern);
  return (text) => findCandidates(index, text);
}

interface Literal {
  readonly text: string;
  /** Where its key stands in it. */
  readonly offset: number;
  readonly at: number;
}

interface LiteralIndex {
  /** Patterns of which no literal is certain. */
  readonly always: number[];
  /** By the only character of a literal. */
  readonly byCharacter: Map<number, Literal[]>;
  /** By two neighbours of it, those that texts have least. */
  readonly byPair: Map<number, Literal[]>;
}

function addPattern({ always, byCharacter, byPair }: LiteralIndex, at: number, pattern: RegExp): void {
  const literals = findRequiredLiterals(pattern);
  if (literals === null) always.push(at);
  for (const text of literals ?? []) {
    const offset = findRarePair(text);
    const map = text.length === 1 ? byCharacter : byPair;
    const key = text.length === 1 ? text.charCodeAt(0) : toPair(text, offset);
    const others = map.get(key);
    const literal = { text, offset, at };
    if (others === undefined) map.set(key, [literal]);
    else others.push(literal);
  }
}

function toPair(text: string, at: number): number {
  return text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);
}

/** Letters by how often English has them; others are rarer than any. */
const COMMON = 'zqxjkvbpygfwmucldrhsnioate ';

function findRarePair(text: string): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const commonness = COMMON.indexOf(text.charAt(at)) + COMMON.indexOf(text.charAt(at + 1));
    if (commonness < least) [best, least] = [at, commonness];
  }
  return best;
}

function findCandidates({ always, byCharacter, byPair }: LiteralIndex, text: string): readonly number[] {
  const found = new Set(always);
  for (let at = 0; at < text.length; at += 1) {
    for (const literal of byCharacter.get(text.charCodeAt(at)) ?? NONE) found.add(literal.at);
    for (const literal of byPair.get(toPair(text, at)) ?? NONE)
      if (!found.has(literal.at) && text.startsWith(literal.text, at - literal.offset)) found.add(literal.at);
  }
  return [...found].toSorted((one, other) => one - other);
}

const NONE: readonly Literal[] = [];
