import type { ElementLike } from './document-like.ts';
import type { PageElement } from './page.ts';
import type { PageSheet, Words } from './page-sheet.ts';
import type { Place } from './walk-document.ts';

/** Units of text that are read of a page: 1 MB. */
const MOST_TEXT = 1_000_000;

interface Block extends Words {
  readonly place: Place;
  readonly tag: string;
  readonly struck: (readonly [number, number])[];
}

/** Sorts the text of a page into blocks, as it comes. @internal */
export interface Blocks {
  begin(element: ElementLike, place: Place): void;
  add(text: string, isStruck: boolean): void;
  end(): void;
  current(): Words | null;
}

/** Text between two blocks belongs to the one around them. @internal */
export function createBlocks(sheet: PageSheet, subject: string): Blocks {
  const around: Block[] = [];
  let left = MOST_TEXT;
  const begin = ({ place, tag }: Pick<Block, 'place' | 'tag'>): void => {
    around.push({ place, tag, text: '', struck: [] });
  };
  const flush = (): Block | undefined => {
    const block = around.pop();
    if (block !== undefined) noteBlock(block, sheet, subject);
    return block;
  };
  const interrupt = (): void => {
    const block = flush();
    if (block !== undefined) begin(block);
  };
  return {
    current: () => around.at(-1) ?? null,
    begin(element, place) {
      interrupt();
      begin({ place, tag: element.localName });
    },
    end: flush,
    add(text, isStruck) {
      const block = around.at(-1);
      if (block === undefined || text === '') return;
      const start = block.text.length;
      const plain = text === '\n' ? text : text.replaceAll(/\s+/gu, ' ');
      const joined = start === 0 || /\s$/u.test(block.text) ? plain.trimStart() : plain;
      const kept = joined.slice(0, left);
      sheet.isCut ||= kept.length < joined.length;
      left -= kept.length;
      block.text += kept;
      if (isStruck && kept.trim() !== '') block.struck.push([start, block.text.length]);
    },
  };
}

const TIME_LEFT =
  /\b\d{1,3}\s?:\s?\d{2}(?:\s?:\s?\d{2})?\b|\b\d{1,3}\s?(?:h|hrs?|hours?)\s?:?\s?\d{1,2}\s?(?:m|mins?|minutes?)\b|\d{1,3}\s?(?:小时|时)\s?\d{1,2}\s?分/iu;

function noteBlock({ text, place, tag, struck }: Block, sheet: PageSheet, subject: string): void {
  const trimmed = text.trimEnd();
  if (trimmed === '') return;
  const target = [...place.roots, place.path];
  if (struck.length > 0) sheet.struck.set(sheet.texts.length, struck);
  sheet.texts.push({ subject, text: trimmed, target, tag });
  if (TIME_LEFT.test(trimmed)) noteCountdown({ target, tag, text: trimmed }, sheet);
}

/** A countdown says little more than its time. */
const MOST_COUNTDOWN = 120;

/** Notes what counts down; what is named so and looks so is one. @internal */
export function noteCountdown(found: PageElement, { countdowns }: PageSheet): void {
  if (found.text.length > MOST_COUNTDOWN) return;
  if (countdowns.at(-1)?.target.join() !== found.target.join()) countdowns.push(found);
}
