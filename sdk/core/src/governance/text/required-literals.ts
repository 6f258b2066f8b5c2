/**
 * Texts of which at least one stands in whatever a pattern matches, so that a text without any need not be tried.
 *
 * Only what is plain is understood: letters, groups, alternatives, classes of a few characters, and how often something
 * comes. Everything else counts as anything at all.
 *
 * @returns `null` where nothing is certain.
 * @internal
 */
export function findRequiredLiterals(pattern: RegExp): readonly string[] | null {
  const reader: Reader = { source: pattern.source, at: 0 };
  const found = readAlternatives(reader);
  return found === null ? null : [...new Set(found)];
}

interface Reader {
  readonly source: string;
  at: number;
}

/** One of these stands in every match; `null` for anything, or nothing, at all. */
type Literals = readonly string[] | null;

/** More alternatives than this cost more to look for than they spare. */
const MOST = 64;

function readAlternatives(reader: Reader): Literals {
  const all = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    all.push(readSequence(reader));
  }
  const union = all.flatMap((literals) => literals ?? []);
  return all.includes(null) || union.length > MOST ? null : union;
}

/** Neighbours are joined as long as they are certain; of what is certain the longest counts. */
function readSequence(reader: Reader): Literals {
  let best: Literals = null;
  let run: readonly string[] = [''];
  const endRun = (): void => {
    best = toBetter(best, run.includes('') ? null : run);
    run = [''];
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const { literals, isExact, isOnce } = readRepeated(reader);
    const joined = isExact && literals !== null && run.length * literals.length <= MOST;
    if (joined) run = run.flatMap((before) => literals.map((literal) => before + literal));
    else {
      endRun();
      best = toBetter(best, literals);
    }
    if (joined && !isOnce) endRun();
  }
  endRun();
  return best;
}

function toBetter(one: Literals, other: Literals): Literals {
  if (one === null || other === null) return one ?? other;
  const [least, others] = [one, other].map((literals) => Math.min(...literals.map(({ length }) => length)));
  if (least === others) return other.length < one.length ? other : one;
  return (least ?? 0) > (others ?? 0) ? one : other;
}

interface Atom {
  readonly literals: Literals;
  /** Whether nothing but one of these is matched; `''` by what looks around. */
  readonly isExact: boolean;
}

function readRepeated(reader: Reader): Atom & { readonly isOnce: boolean } {
  const atom = readAtom(reader);
  const [repeat = ''] =
    /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u.exec(reader.source.slice(reader.at, reader.at + 12)) ?? [];
  reader.at += repeat.length;
  if (repeat === '') return { ...atom, isOnce: true };
  const isOptional = /^(?:[*?]|\{0)/u.test(repeat);
  return isOptional ? { literals: null, isExact: false, isOnce: false } : { ...atom, isOnce: false };
}

function readAtom(reader: Reader): Atom {
  const character = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0);
  reader.at += character.length;
  if (character === '(') return readGroup(reader);
  if (character === '[') return readClass(reader);
  if (character === '\\') return readEscape(reader);
  if (character === '^' || character === '$') return LOOK;
  return character === '.' ? ANYTHING : toExact([character]);
}

const ANYTHING: Atom = { literals: null, isExact: false };
const LOOK: Atom = { literals: [''], isExact: true };

function toExact(literals: readonly string[]): Atom {
  return { literals: literals.map((literal) => literal.toLowerCase()), isExact: true };
}

function readGroup(reader: Reader): Atom {
  const [kind = ''] = /^\?(?:<?[=!]|:|<\w+>)/u.exec(reader.source.slice(reader.at, reader.at + 40)) ?? [];
  reader.at += kind.length;
  const start = reader.at;
  const literals = readAlternatives(reader);
  const inner = reader.source.slice(start, reader.at);
  reader.at += 1;
  if (/[=!]$/u.test(kind)) return LOOK;
  // Nothing but plain words with bars between them is matched exactly.
  return { literals, isExact: literals !== null && /^[^\\[\](){}.*+?^$]+$/u.test(inner) };
}

function readClass(reader: Reader): Atom {
  const start = reader.at;
  while (reader.at < reader.source.length && reader.source[reader.at] !== ']')
    reader.at += reader.source[reader.at] === '\\' ? 2 : 1;
  const inner = reader.source.slice(start, reader.at);
  reader.at += 1;
  return /^[^\\^-]{1,16}$/u.test(inner) ? toExact(Array.from(inner)) : ANYTHING;
}

function readEscape(reader: Reader): Atom {
  const letter = reader.source[reader.at] ?? '';
  reader.at += 1;
  if (/[bB]/u.test(letter)) return LOOK;
  if (/[pPuxck]/u.test(letter)) {
    const [rest = ''] = /^(?:\{[^}]*\}|<[^>]*>|[\dA-Fa-f]{2,4})/u.exec(reader.source.slice(reader.at)) ?? [];
    reader.at += rest.length;
    return ANYTHING;
  }
  return /[\w]/u.test(letter) ? ANYTHING : toExact([letter]);
}
