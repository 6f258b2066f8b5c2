import type { Box } from '../../overlay/place.ts';

/** Measures where words of a text field stand. */
export interface Mirror {
  boxesOf(range: readonly [number, number]): readonly Box[];
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A line whose letters are higher than its field still is seen. */
const SLACK_PX = 8;

/** What decides where a text field breaks its lines. */
const COPIED = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant', 'line-height', 'letter-spacing',
  'word-spacing', 'text-transform', 'text-indent', 'text-align', 'tab-size', 'direction', 'padding-top', 'padding-right',
  'padding-bottom', 'padding-left', 'border-top-width', 'border-right-width', 'border-bottom-width', 'border-left-width',
  'overflow-wrap', 'word-break',
] as const; // prettier-ignore

/**
 * A text field tells nobody where its words stand. So the same words are laid out in the same manner in a node of ours,
 * unseen, and measured there.
 *
 * @param place - where the mirror stands; called when it is first needed.
 */
export function createMirror(field: TextField, place: () => HTMLElement): Mirror {
  let mirror: HTMLElement | null = null;
  return {
    boxesOf: ([start, end]) => {
      mirror ??= append(place());
      const outer = field.getBoundingClientRect();
      copyStyle(field, mirror);
      mirror.textContent = field.value;
      const text = mirror.firstChild;
      if (text === null || end > field.value.length) return [];
      const range = field.ownerDocument.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      const own = mirror.getBoundingClientRect();
      const inner = toInnerBox(field, outer);
      const [x, y] = [
        outer.left - own.left - field.scrollLeft,
        outer.top - own.top - field.scrollTop + toDrop(field, mirror, text),
      ];
      return [...range.getClientRects()]
        .map((box) => ({
          left: Math.max(inner.left, box.left + x),
          right: Math.min(inner.right, box.right + x),
          top: box.top + y,
          bottom: box.bottom + y,
        }))
        .filter(({ top, bottom }) => top >= inner.top - SLACK_PX && bottom <= inner.bottom + SLACK_PX);
    },
  };
}

function append(place: HTMLElement): HTMLElement {
  const mirror = place.ownerDocument.createElement('div');
  mirror.className = 'mirror';
  mirror.setAttribute('aria-hidden', 'true');
  place.append(mirror);
  return mirror;
}

function copyStyle(field: TextField, mirror: HTMLElement): void {
  const style = getComputedStyle(field);
  for (const name of COPIED) mirror.style.setProperty(name, style.getPropertyValue(name));
  const isLine = field instanceof HTMLInputElement;
  const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
  mirror.style.borderStyle = 'solid';
  mirror.style.whiteSpace = isLine ? 'pre' : 'pre-wrap';
  // A scroll bar takes its width from the text.
  mirror.style.width = isLine ? 'auto' : `${field.clientWidth + borders}px`;
}

function toInnerBox(field: TextField, { left, top }: DOMRect): Box {
  const [x, y] = [left + field.clientLeft, top + field.clientTop];
  return { left: x, top: y, right: x + field.clientWidth, bottom: y + field.clientHeight };
}

/** A line stands in the middle of an input's height, and at the top of the mirror's. */
function toDrop(field: TextField, mirror: HTMLElement, text: Node): number {
  if (!(field instanceof HTMLInputElement)) return 0;
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(text);
  const line = range.getBoundingClientRect();
  const own = mirror.getBoundingClientRect();
  return field.offsetHeight / 2 - (line.top + line.height / 2 - own.top);
}
