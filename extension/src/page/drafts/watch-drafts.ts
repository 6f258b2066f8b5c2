import { askBackground } from '../../messaging/ask-background.ts';
import type { CardWatch } from '../observe-cards.ts';
import type { PageRuntime } from '../page-runtime.ts';
import type { MarksLayer } from '../marks/marks-layer.ts';
import { createDraftField, type DraftField } from './draft-field.ts';
import { createDraftMarks, type DraftMarks } from './draft-marks.ts';
import { findProductForms, type ProductField, type ProductForm } from './find-product-forms.ts';

/** After its last letter a text is judged; a person pauses so long between two thoughts. */
const PAUSE_MS = 450;

/** Checks product forms while they are filled in. */
export interface DraftWatch {
  /** Looks for forms that came since. */
  readonly lookForForms: () => void;
}

/** Where to look for forms, and whom to ask. */
export interface DraftWatchOptions {
  readonly window: Window;
  readonly runtime: PageRuntime;
  readonly watch: CardWatch;
  readonly marks: MarksLayer;
  readonly signal: AbortSignal;
}

interface WatchedForm {
  readonly id: string;
  readonly fields: readonly DraftField[];
  readonly check: () => void;
}

/**
 * Finds the product forms of a page, and asks the background about their text while it is written. What is written goes
 * to this very extension and nowhere else.
 */
export function watchDrafts(options: DraftWatchOptions): DraftWatch {
  const { window, watch, marks, signal } = options;
  const known = new WeakMap<Element, WatchedForm>();
  let count = 0;
  const shown = createDraftMarks({
    window,
    marks,
    onEdit: (field) => known.get(field.element)?.check(),
    signal,
  });
  const take = (form: ProductForm): void => {
    if (form.fields.every(({ element }) => known.has(element))) return;
    count += 1;
    const watched = watchForm(form, { options, shown, id: `form-${count}` });
    for (const { element } of watched.fields) known.set(element, watched);
    watched.check();
  };
  const lookForForms = (): void => {
    for (const root of watch.roots) for (const form of findProductForms(root)) take(form);
  };
  // A form that came with a press is looked at as soon as anybody writes in it.
  window.document.addEventListener('focusin', lookForForms, { capture: true, signal });
  lookForForms();
  return { lookForForms };
}

interface FormScene {
  readonly options: DraftWatchOptions;
  readonly shown: DraftMarks;
  readonly id: string;
}

function watchForm(form: ProductForm, { options, shown, id }: FormScene): WatchedForm {
  const { window, runtime, marks, signal } = options;
  const fields = form.fields.flatMap((field, at) => toDraftField(field, `${id}-${at}`, marks) ?? []);
  let newest = 0;
  let timer = 0;
  const check = async (): Promise<void> => {
    newest += 1;
    const thisCheck = newest;
    const texts = fields.map((field) => ({ id: field.id, kind: field.kind, text: field.read() }));
    const reply = await askBackground(runtime, 'draft-check', {
      form: id,
      fields: texts,
      pageLanguage: window.document.documentElement.lang || null,
    });
    if (signal.aborted || thisCheck !== newest || !reply.ok || reply.answer === null) return;
    const { language, marks: found } = reply.answer;
    for (const [at, field] of fields.entries()) {
      // Written on since: what was found stands elsewhere by now, and is asked again.
      if (field.read() !== texts[at]?.text) continue;
      shown.show(field, { language, marks: found.filter((mark) => mark.field === field.id) });
    }
  };
  const checkSoon = (): void => {
    shown.refresh();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check(), PAUSE_MS);
  };
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  for (const field of fields) {
    field.source.addEventListener('input', checkSoon, { signal });
    field.source.addEventListener('scroll', () => shown.refresh(), { capture: true, passive: true, signal });
    field.source.addEventListener('click', (event) => openAt(event, field, shown), { signal });
  }
  return { id, fields, check: () => void check() };
}

function toDraftField(field: ProductField, id: string, marks: MarksLayer): DraftField | null {
  return createDraftField(field, { id, mirrors: () => marks.layer });
}

/** A press in a frame is told from the frame's own corner. */
function openAt(event: Event, field: DraftField, shown: DraftMarks): void {
  if (!('clientX' in event && 'clientY' in event)) return;
  const isFramed = field.element instanceof HTMLIFrameElement;
  const { left, top } = isFramed ? field.element.getBoundingClientRect() : { left: 0, top: 0 };
  shown.openAt(field, Number(event.clientX) + left, Number(event.clientY) + top);
}
