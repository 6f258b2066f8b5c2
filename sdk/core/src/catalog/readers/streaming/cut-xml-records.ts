import { fail, succeed, type Failure, type Result } from '../../../errors.ts';
import { countLines } from '../count-lines.ts';

/** One `<item>` or `<entry>` with all that is in it. @internal */
export interface XmlRecord {
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  /** `null` where it is longer than any item may be: its text was not kept. */
  readonly text: string | null;
}

/** What stands around the records. @internal */
export interface XmlShell {
  readonly text: string;
  /** The line of the file that a line of `text` is from. */
  toFileLine(line: number): number;
}

/** Cuts a feed's text into records, however it comes. @internal */
export interface XmlCutter {
  /** @returns the records that are whole now, in order. */
  push(text: string): Result<readonly XmlRecord[], 'feed-unreadable'>;
  /** @returns the shell; `feed-unreadable` with the last line where elements are still open. */
  end(): Result<XmlShell, 'feed-unreadable'>;
  /** The 1-based line on which what was pushed ends. */
  line(): number;
  /** What stood before the first record, namespaces and all. */
  head(): string;
}

/** A product's data is 5,000 characters of text and ten addresses; what is longer by a thousand is none. Our choice. */
export const MAX_RECORD_UNITS = 4_194_304;

/** Title, link and description of a shop; the rest of a feed is its records. Our choice. */
const MAX_SHELL_UNITS = 4_194_304;
const MAX_TAG_UNITS = 65_536;

/** As deep as the XML parser goes. */
const MAX_DEPTH = 100;

const NO_FEED = 'There is no <rss> with a <channel>, and no <feed>.';

interface Cut {
  /** What is neither given away nor dropped yet: a record, or what stands between two. */
  text: string;
  /** How far `text` is read. */
  at: number;
  /** Line of the file on which `text` begins. */
  line: number;
  /** What ends the comment, the section or the instruction that `at` is in. */
  until: '-->' | ']]>' | '?>' | null;
  /** Names of the elements that `at` is in. */
  readonly open: string[];
  /** Where a record began: how many elements it is in, and its line. */
  record: { readonly depth: number; readonly line: number; isKept: boolean } | null;
  readonly records: XmlRecord[];
  readonly shell: { readonly line: number; readonly text: string }[];
  shellUnits: number;
}

/** What a step of reading came to: `wait` for more text. */
type Step = 'on' | 'wait' | Failure<'feed-unreadable'>;

/**
 * Finds records by the names and the nesting of tags alone; what they hold is left to a parser. Memory holds one record
 * and the shell, whatever the feed's size. Comments and instructions between records are dropped.
 *
 * @internal
 */
export function cutXmlRecords(): XmlCutter {
  const cut: Cut = {
    text: '',
    at: 0,
    line: 1,
    until: null,
    open: [],
    record: null,
    records: [],
    shell: [],
    shellUnits: 0,
  };
  return {
    push(text) {
      cut.text += text;
      let step: Step = 'on';
      while (step === 'on') step = readOn(cut);
      if (step !== 'wait') return { ok: false, error: step };
      const fault = bound(cut);
      return fault === null ? succeed(cut.records.splice(0)) : { ok: false, error: fault };
    },
    end() {
      if (cut.open.length > 0) {
        return fail('feed-unreadable', 'The XML ends before all its elements do.', `line ${toEndLine(cut)}`);
      }
      keepShell(cut, cut.text.length);
      return succeed(toShell(cut.shell));
    },
    line: () => toEndLine(cut),
    head: () => cut.shell.map(({ text }) => text).join(''),
  };
}

function readOn(cut: Cut): Step {
  if (cut.until !== null) return readPast(cut, cut.until);
  const start = cut.text.indexOf('<', cut.at);
  cut.at = start === -1 ? cut.text.length : start;
  // The longest beginning that says what follows is that of a CDATA section.
  if (start === -1 || cut.text.length - start < 2) return 'wait';
  const mark = cut.text[start + 1];
  if (mark === '?') return enter(cut, { begin: '<?', until: '?>' });
  return mark === '!' ? readDeclaration(cut) : readTag(cut);
}

function readDeclaration(cut: Cut): Step {
  const start = cut.text.slice(cut.at, cut.at + 9);
  if (start.startsWith('<!--')) return enter(cut, { begin: '<!--', until: '-->' });
  if (start === '<![CDATA[') return enter(cut, { begin: start, until: ']]>' });
  if (
    start.length < 9 &&
    ['<!--', '<![CDATA[', '<!DOCTYPE'].some((begin) => begin.startsWith(start.toUpperCase()))
  )
    return 'wait';
  return refuse(
    cut,
    start.toUpperCase() === '<!DOCTYPE'
      ? 'A document type declaration is not taken: no feed needs one.'
      : 'This is not XML (InvalidTag).',
  );
}

function enter(
  cut: Cut,
  { begin, until }: { readonly begin: string; readonly until: NonNullable<Cut['until']> },
): Step {
  if (cut.record === null && until !== ']]>') keepShell(cut, cut.at);
  cut.at += begin.length;
  cut.until = until;
  return 'on';
}

function readPast(cut: Cut, until: NonNullable<Cut['until']>): Step {
  const found = cut.text.indexOf(until, cut.at);
  // The mark itself may lie on the border.
  cut.at = found === -1 ? Math.max(cut.at, cut.text.length - until.length + 1) : found + until.length;
  if (cut.record === null && until !== ']]>') drop(cut, cut.at);
  if (found === -1) return 'wait';
  cut.until = null;
  return 'on';
}

function readTag(cut: Cut): Step {
  const end = findTagEnd(cut.text, cut.at);
  if (end === -1) {
    return cut.text.length - cut.at > MAX_TAG_UNITS
      ? refuse(cut, `A tag has no end in ${MAX_TAG_UNITS} characters.`)
      : 'wait';
  }
  const isClosing = cut.text[cut.at + 1] === '/';
  const name = /[^\s/>]*/uy;
  name.lastIndex = cut.at + (isClosing ? 2 : 1);
  const [tag = ''] = name.exec(cut.text) ?? [];
  const units = end + 1 - cut.at;
  return isClosing
    ? closeElement(cut, tag, units)
    : openElement(cut, { tag, units, isEmpty: cut.text[end - 1] === '/' });
}

/** The place of the `>` that ends a tag: one in quotes does not. */
function findTagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (quote !== '') quote = unit === quote ? '' : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === '>') return at;
  }
  return -1;
}

function openElement(
  cut: Cut,
  { tag, units, isEmpty }: { readonly tag: string; readonly units: number; readonly isEmpty: boolean },
): Step {
  const depth = cut.open.length;
  if (depth === 0 && !/^(?:rss|feed)$/u.test(toLocalName(tag))) return refuse(cut, NO_FEED);
  if (depth >= MAX_DEPTH) return refuse(cut, `Elements are nested more than ${MAX_DEPTH} deep.`);
  if (cut.record === null && isRecordTag(cut.open, tag)) {
    keepShell(cut, cut.at);
    cut.record = { depth, line: cut.line, isKept: true };
  }
  cut.at += units;
  if (!isEmpty) cut.open.push(tag);
  else if (cut.record?.depth === depth) endRecord(cut, cut.record);
  return 'on';
}

function closeElement(cut: Cut, tag: string, units: number): Step {
  const opened = cut.open.pop();
  if (opened === undefined) return refuse(cut, `</${tag}> closes nothing.`);
  if (opened !== tag) return refuse(cut, `</${tag}> stands where </${opened}> should.`);
  cut.at += units;
  if (cut.record?.depth === cut.open.length) endRecord(cut, cut.record);
  return 'on';
}

/** An item of an RSS channel, or an entry of an Atom feed, whatever the prefixes. */
function isRecordTag(open: readonly string[], tag: string): boolean {
  const path = [...open, tag];
  return path.length <= 3 && /^(?:rss channel item|feed entry)$/u.test(path.map(toLocalName).join(' '));
}

function toLocalName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

function endRecord(cut: Cut, { line, isKept }: NonNullable<Cut['record']>): void {
  cut.records.push({ line, text: isKept && cut.at <= MAX_RECORD_UNITS ? cut.text.slice(0, cut.at) : null });
  cut.record = null;
  drop(cut, cut.at);
}

/** Memory must not grow with what has no end. */
function bound(cut: Cut): Failure<'feed-unreadable'> | null {
  if (cut.record === null) {
    const isHeld = cut.shellUnits + cut.text.length <= MAX_SHELL_UNITS;
    return isHeld ? null : refuse(cut, `More than ${MAX_SHELL_UNITS} characters stand outside the items.`);
  }
  if (cut.text.length > MAX_RECORD_UNITS) cut.record.isKept = false;
  if (!cut.record.isKept) drop(cut, cut.at);
  return null;
}

/** Takes what is read of the text away. */
function drop(cut: Cut, units: number): void {
  cut.line += countLines(cut.text.slice(0, units));
  cut.text = cut.text.slice(units);
  cut.at -= units;
}

function keepShell(cut: Cut, units: number): void {
  const text = cut.text.slice(0, units);
  // Between two records it is nearly always a line end.
  if (text.trim() !== '') {
    cut.shell.push({ line: cut.line, text });
    cut.shellUnits += text.length;
  }
  drop(cut, units);
}

function toShell(pieces: Cut['shell']): XmlShell {
  return {
    text: pieces.map(({ text }) => text).join(''),
    toFileLine(line) {
      let ahead = line - 1;
      for (const piece of pieces) {
        const lines = countLines(piece.text);
        if (ahead <= lines) return piece.line + ahead;
        ahead -= lines;
      }
      return line;
    },
  };
}

function refuse(cut: Cut, message: string): Failure<'feed-unreadable'> {
  const line = cut.line + countLines(cut.text.slice(0, cut.at));
  return { code: 'feed-unreadable', message, place: `line ${line}` };
}

function toEndLine(cut: Cut): number {
  return cut.line + countLines(cut.text);
}
