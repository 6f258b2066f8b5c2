import type { DraftMark } from '../../governance/drafts/draft.ts';
import { MOST_DRAFT_TEXT } from '../../governance/drafts/draft.ts';
import { toEditorBody, type ProductField } from './find-product-forms.ts';
import { createMirror } from './mirror.ts';
import { mapText } from '../marks/map-text.ts';
import type { Box } from '../../overlay/place.ts';

/** A field that is written in, of whatever kind. */
export interface DraftField {
  readonly id: string;
  readonly kind: ProductField['kind'];
  /** The element in the page: of an editor in a frame, the frame. */
  readonly element: HTMLElement;
  /** Where its own events are heard. */
  readonly source: Document | HTMLElement;
  read(): string;
  /** Where words stand in the window, line by line. */
  boxesOf(range: DraftMark['range']): readonly Box[];
  /** Puts other words in their place, as if they were typed; `false` where they do not stand there any more. */
  replace(mark: DraftMark, replacement: string): boolean;
}

/** Makes a field of an element; `mirrors` is where text fields are measured. */
export function createDraftField(
  { element, kind }: ProductField,
  { id, mirrors }: { readonly id: string; readonly mirrors: () => HTMLElement },
): DraftField | null {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const mirror = createMirror(element, mirrors);
    return {
      id,
      kind,
      element,
      source: element,
      read: () => element.value.slice(0, MOST_DRAFT_TEXT),
      boxesOf: (range) => mirror.boxesOf(range),
      replace: (mark, replacement) => replaceInField(element, mark, replacement),
    };
  }
  const body = element instanceof HTMLIFrameElement ? toEditorBody(element) : element;
  if (body === null) return null;
  return {
    id,
    kind,
    element,
    source: body.ownerDocument === element.ownerDocument ? body : body.ownerDocument,
    read: () => mapText(body).text.slice(0, MOST_DRAFT_TEXT),
    boxesOf: ([start, end]) => toWindowBoxes(mapText(body).toRange(start, end), body, element),
    replace: (mark, replacement) => replaceInEditor(body, mark, replacement),
  };
}

/** Boxes in a frame are told from the frame's own corner. */
function toWindowBoxes(range: Range | null, body: HTMLElement, element: HTMLElement): readonly Box[] {
  const boxes = [...(range?.getClientRects() ?? [])];
  if (body.ownerDocument === element.ownerDocument) return boxes;
  const { left, top } = element.getBoundingClientRect();
  const [x, y] = [left + element.clientLeft, top + element.clientTop];
  return boxes.map((box) => ({
    left: box.left + x,
    top: box.top + y,
    right: box.right + x,
    bottom: box.bottom + y,
  }));
}

function replaceInField(
  field: HTMLInputElement | HTMLTextAreaElement,
  { range: [start, end], quote }: DraftMark,
  replacement: string,
): boolean {
  if (field.readOnly || field.value.slice(start, end) !== quote) return false;
  const before = field.value;
  field.focus();
  field.setSelectionRange(start, end);
  type(field.ownerDocument, replacement);
  if (field.value !== before) return true;
  // The browser would not type: what is set so cannot be undone, but the page hears of it.
  field.setRangeText(replacement, start, end, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: replacement }),
  );
  return true;
}

function replaceInEditor(
  body: HTMLElement,
  { range: [start, end], quote }: DraftMark,
  replacement: string,
): boolean {
  const map = mapText(body);
  const range = map.text.slice(start, end) === quote ? map.toRange(start, end) : null;
  const selection = body.ownerDocument.getSelection();
  if (range === null || selection === null) return false;
  body.focus();
  selection.removeAllRanges();
  selection.addRange(range);
  return type(body.ownerDocument, replacement);
}

/** The one way to type that the browser's own undo knows; frameworks hear of it as of any other typing. */
function type(document: Document, text: string): boolean {
  return text === ''
    ? document.execCommand('delete', false)
    : document.execCommand('insertText', false, text);
}
