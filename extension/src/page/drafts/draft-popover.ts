import type { DraftMark } from '../../governance/drafts/draft.ts';
import type { DraftAnswer } from '../../messaging/governance-protocol.ts';
import type { Place } from '../../overlay/place.ts';
import type { MarksLayer } from '../marks/marks-layer.ts';
import { writeDraftCard, type DraftCardOptions } from './draft-card.ts';
import type { DraftField } from './draft-field.ts';

/** The one card that is open. */
export interface DraftPopover {
  /** Of whose words it speaks; `null` while it is closed. */
  readonly field: DraftField | null;
  readonly mark: DraftMark | null;
  /** Opens on a mark, or on the field's first one. */
  open(field: DraftField, answer: DraftAnswer, mark: DraftMark | null): void;
  /** Takes what was found anew. */
  update(answer: DraftAnswer): void;
  close(): void;
  place(find: (size: { readonly width: number; readonly height: number }) => Place | null): void;
}

/** Whom a card tells. */
export interface DraftPopoverOptions {
  readonly onEdit: (field: DraftField) => void;
  readonly onMove: () => void;
}

interface PopoverState {
  field: DraftField | null;
  answer: DraftAnswer;
  /** Which of the answer's marks is shown. */
  at: number;
  /** Whether the last edit met other words than it was for. */
  hasChanged: boolean;
}

const CLOSED: PopoverState = { field: null, answer: { language: 'en', marks: [] }, at: 0, hasChanged: false };

/** Makes a closed card. */
export function createDraftPopover(marks: MarksLayer, options: DraftPopoverOptions): DraftPopover {
  const state: PopoverState = { ...CLOSED };
  let card: HTMLElement | null = null;
  const close = (): void => {
    const left = state.field;
    state.field = null;
    if (card !== null) card.hidden = true;
    left?.element.focus({ preventScroll: true });
  };
  const write = (): void => {
    if (card === null || state.field === null) return;
    const hadFocus = card.contains(toActive(card));
    writeDraftCard(card, { ...state, ...state.answer, ...createActs(state, { write, close, ...options }) });
    if (hadFocus) card.focus();
  };
  marks.onEscape = close;
  return {
    get field() {
      return state.field;
    },
    get mark() {
      return state.field === null ? null : (state.answer.marks[state.at] ?? null);
    },
    open: (field, answer, mark) => {
      card ??= createCard(marks.layer);
      const at = mark === null ? 0 : Math.max(0, answer.marks.indexOf(mark));
      Object.assign(state, { field, answer, at, hasChanged: false });
      card.hidden = false;
      card.lang = answer.language === 'zh' ? 'zh-CN' : 'en';
      write();
      card.focus({ preventScroll: true });
    },
    update: (answer) => {
      const print = state.answer.marks[state.at]?.fingerprint;
      const at = answer.marks.findIndex(({ fingerprint }) => fingerprint === print);
      Object.assign(state, { answer, at: Math.max(0, at), hasChanged: false });
      write();
    },
    close,
    place: (find) => {
      if (card === null || card.hidden) return;
      const place = find({ width: card.offsetWidth, height: card.offsetHeight });
      if (place !== null) card.style.transform = `translate(${place.x}px, ${place.y}px)`;
    },
  };
}

interface ActScene extends DraftPopoverOptions {
  readonly write: () => void;
  readonly close: () => void;
}

function createActs(
  state: PopoverState,
  { write, close, onEdit, onMove }: ActScene,
): Pick<DraftCardOptions, 'onApply' | 'onNext' | 'onClose'> {
  return {
    onApply: (mark) => {
      const { field } = state;
      if (field === null || mark.replacement === null) return;
      state.hasChanged = !field.replace(mark, mark.replacement);
      onEdit(field);
      if (state.hasChanged) write();
    },
    onNext: () => {
      state.at = (state.at + 1) % state.answer.marks.length;
      state.hasChanged = false;
      write();
      onMove();
    },
    onClose: close,
  };
}

function createCard(layer: HTMLElement): HTMLElement {
  const card = layer.ownerDocument.createElement('div');
  card.className = 'card';
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'title');
  layer.append(card);
  return card;
}

function toActive(card: HTMLElement): Element | null {
  const root = card.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : null;
}
