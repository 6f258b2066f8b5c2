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
  readonly at: number;
}

interface LiteralIndex {
  /** Patterns of which no literal is certain. */
  readonly always: number[];
  /** By the only character of a literal. */
  readonly byCharacter: Map<number, Literal[]>;
  /** By the first two. */
  readonly byPair: Map<number, Literal[]>;
}

function addPattern({ always, byCharacter, byPair }: LiteralIndex, at: number, pattern: RegExp): void {
  const literals = findRequiredLiterals(pattern);
  if (literals === null) always.push(at);
  for (const text of literals ?? []) {
    const map = text.length === 1 ? byCharacter : byPair;
    const key = text.length === 1 ? text.charCodeAt(0) : toPair(text.charCodeAt(0), text.charCodeAt(1));
    const others = map.get(key);
    if (others === undefined) map.set(key, [{ text, at }]);
    else others.push({ text, at });
  }
}

function toPair(first: number, second: number): number {
  return first * 65_536 + second;
}

function findCandidates({ always, byCharacter, byPair }: LiteralIndex, text: string): readonly number[] {
  const found = new Set(always);
  for (let at = 0; at < text.length; at += 1) {
    const first = text.charCodeAt(at);
    for (const literal of byCharacter.get(first) ?? NONE) found.add(literal.at);
    for (const literal of byPair.get(toPair(first, text.charCodeAt(at + 1))) ?? NONE)
      if (!found.has(literal.at) && text.startsWith(literal.text, at)) found.add(literal.at);
  }
  return [...found].toSorted((one, other) => one - other);
}

const NONE: readonly Literal[] = [];
