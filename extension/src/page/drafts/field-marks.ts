import { TriangleAlert } from 'lucide';
import type { DraftMark } from '../../governance/drafts/draft.ts';
import { toSvg } from '../../icons/to-svg.ts';
import { DRAFT_WORDS } from '../../locales/governance/draft-words.ts';
import type { DraftAnswer } from '../../messaging/governance-protocol.ts';
import { intersect, type Box } from '../../overlay/place.ts';
import type { MarksLayer } from '../marks/marks-layer.ts';
import type { DraftField } from './draft-field.ts';

/** Lines under words that are drawn for a field at most. */
const MOST_LINES = 200;
const BADGE_HEIGHT_PX = 24;

/** The lines under words of one field, and the badge at its corner. */
export interface FieldMarks {
  readonly answer: DraftAnswer;
  write(answer: DraftAnswer): void;
  /** Puts everything in its place; says whether anything moved. */
  place(seen: Box): boolean;
  /** Where the words of a mark stand; `null` while they are not seen. */
  boxOf(mark: DraftMark | null): Box | null;
  markAt(x: number, y: number): DraftMark | null;
  remove(): void;
}

interface Line {
  readonly mark: DraftMark;
  readonly box: Box;
}

/** Makes the marks of a field. */
export function createFieldMarks(field: DraftField, { layer }: MarksLayer, onPress: () => void): FieldMarks {
  const document = layer.ownerDocument;
  const badge = document.createElement('button');
  badge.type = 'button';
  badge.setAttribute('aria-haspopup', 'dialog');
  badge.addEventListener('click', onPress);
  layer.append(badge);
  const drawn: HTMLElement[] = [];
  let lines: readonly Line[] = [];
  let answer: DraftAnswer = { language: 'en', marks: [] };
  let written = '';
  const marks: FieldMarks = {
    get answer() {
      return answer;
    },
    write: (newer) => {
      answer = newer;
      written = '';
      const count = newer.marks.length;
      const isGrave = newer.marks.some(({ outcome }) => outcome === 'violation');
      badge.className = isGrave ? 'badge' : 'badge needs-review';
      badge.setAttribute('aria-label', DRAFT_WORDS[newer.language].badge(count));
      badge.replaceChildren(toSvg(document, TriangleAlert, 12), String(count));
    },
    place: (seen) => {
      lines = answer.marks
        .flatMap((mark) => field.boxesOf(mark.range).map((box) => ({ mark, box: intersect(box, seen) })))
        .filter(({ box }) => box.right > box.left && box.bottom > box.top)
        .slice(0, MOST_LINES);
      const now = JSON.stringify([seen, lines.map(({ box }) => box)]);
      if (now === written) return false;
      written = now;
      drawLines(lines, drawn, layer);
      placeBadge(badge, seen);
      return true;
    },
    boxOf: (mark) => lines.find((line) => mark === null || line.mark === mark)?.box ?? null,
    markAt: (x, y) =>
      lines.find(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)?.mark ??
      null,
    remove: () => {
      badge.remove();
      for (const line of drawn) line.remove();
    },
  };
  return marks;
}

function drawLines(lines: readonly Line[], drawn: HTMLElement[], layer: HTMLElement): void {
  while (drawn.length < lines.length) {
    const line = layer.ownerDocument.createElement('div');
    layer.append(line);
    drawn.push(line);
  }
  for (const [at, element] of drawn.entries()) {
    const line = lines[at];
    element.hidden = line === undefined;
    if (line === undefined) continue;
    const { box, mark } = line;
    element.className = `line ${mark.outcome}`;
    element.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.bottom - 2)}px)`;
    element.style.width = `${Math.round(box.right - box.left)}px`;
  }
}

/** At the field's right top corner, half outside, so that no words lie under it. */
function placeBadge(badge: HTMLElement, seen: Box): void {
  badge.hidden = seen.right <= seen.left || seen.bottom <= seen.top;
  if (badge.hidden) return;
  const x = Math.round(seen.right - badge.offsetWidth - 4);
  const y = Math.round(Math.max(0, seen.top - BADGE_HEIGHT_PX / 2));
  badge.style.transform = `translate(${x}px, ${y}px)`;
}
