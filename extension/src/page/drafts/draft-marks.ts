import type { DraftMark } from '../../governance/drafts/draft.ts';
import type { DraftAnswer } from '../../messaging/governance-protocol.ts';
import { findClippers, toWholeBox } from '../../overlay/clip.ts';
import { followFrames } from '../../overlay/follow-frames.ts';
import { intersect, placeDetail, type Box } from '../../overlay/place.ts';
import type { MarksLayer } from '../marks/marks-layer.ts';
import { createDraftPopover, type DraftPopover } from './draft-popover.ts';
import { createFieldMarks, type FieldMarks } from './field-marks.ts';
import type { DraftField } from './draft-field.ts';

/** The marks over the fields of product forms. */
export interface DraftMarks {
  /** Shows what was found in a field; none takes its marks away. */
  show(field: DraftField, answer: DraftAnswer): void;
  /** What is shown of a field no longer holds: its words moved. */
  refresh(): void;
  /** A field is no more. */
  drop(field: DraftField): void;
  /** Opens the card of the words at a point of the window. */
  openAt(field: DraftField, x: number, y: number): void;
}

/** Where marks go. */
export interface DraftMarksOptions {
  readonly window: Window;
  readonly marks: MarksLayer;
  /** A field was changed by its card. */
  readonly onEdit: (field: DraftField) => void;
  readonly signal: AbortSignal;
}

/** Makes a layer without marks; it follows the fields until the signal aborts. */
export function createDraftMarks({ window, marks, onEdit, signal }: DraftMarksOptions): DraftMarks {
  const shown = new Map<DraftField, FieldMarks>();
  const popover = createDraftPopover(marks, { onEdit, onMove: () => follower.wake() });
  const drop = (field: DraftField): void => {
    shown.get(field)?.remove();
    shown.delete(field);
    if (popover.field === field) popover.close();
  };
  const onFrame = (): boolean => {
    if (shown.size === 0) return false;
    for (const field of shown.keys()) if (!field.element.isConnected) drop(field);
    return placeMarks(shown, { window, marks, popover });
  };
  const follower = followFrames({ window, onFrame, signal });
  follower.listen(window.document);
  const open = (field: DraftField, mark: DraftMark | null): void => {
    const found = shown.get(field);
    if (found !== undefined) popover.open(field, found.answer, mark);
    follower.wake();
  };
  return {
    show: (field, answer) => {
      if (answer.marks.length === 0) {
        drop(field);
        return;
      }
      const found = shown.get(field) ?? createFieldMarks(field, marks, () => open(field, null));
      shown.set(field, found);
      found.write(answer);
      if (popover.field === field) popover.update(answer);
      follower.listen(toRoot(field.element));
      follower.wake();
    },
    refresh: () => follower.wake(),
    drop,
    openAt: (field, x, y) => {
      const mark = shown.get(field)?.markAt(x, y) ?? null;
      if (mark !== null) open(field, mark);
    },
  };
}

interface MarksScene {
  readonly window: Window;
  readonly marks: MarksLayer;
  readonly popover: DraftPopover;
}

/** Puts every mark and the card in its place; says whether any moved. */
function placeMarks(
  shown: ReadonlyMap<DraftField, FieldMarks>,
  { window, marks, popover }: MarksScene,
): boolean {
  marks.keepInPage();
  const view: Box = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const moves = [...shown].map(([field, fieldMarks]) =>
    fieldMarks.place(intersect(toWholeBox(field.element, findClippers(field.element), view), view)),
  );
  popover.place((size) => {
    const box = popover.field === null ? null : (shown.get(popover.field)?.boxOf(popover.mark) ?? null);
    return box === null ? null : placeDetail(below(box), size, view);
  });
  return moves.includes(true);
}

/** The card stands beside the words it speaks of, never on them: the place of a box with their height below it. */
function below({ left, right, bottom }: Box): Box {
  return { left, right, top: bottom + 6, bottom: bottom + 6 };
}

function toRoot(element: Element): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
