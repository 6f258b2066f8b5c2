import { CircleAlert, OctagonAlert, X } from 'lucide';
import type { DraftMark } from '../../governance/drafts/draft.ts';
import { toSvg } from '../../icons/to-svg.ts';
import type { Language } from '../../locales/language.ts';
import { DRAFT_WORDS } from '../../locales/governance/draft-words.ts';

/** What a card says, and what can be pressed on it. */
export interface DraftCardOptions {
  readonly marks: readonly DraftMark[];
  /** Which of them is shown. */
  readonly at: number;
  readonly language: Language;
  /** Whether the last edit met other words than it was for. */
  readonly hasChanged: boolean;
  readonly onApply: (mark: DraftMark) => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** Writes the card of one finding: what and why, and the edit. */
export function writeDraftCard(card: HTMLElement, options: DraftCardOptions): void {
  const { marks, at, language, hasChanged } = options;
  const mark = marks[at];
  if (mark === undefined) return;
  const { ownerDocument: document } = card;
  const element = (tag: string, className: string, text = ''): HTMLElement => {
    const made = document.createElement(tag);
    if (className !== '') made.className = className;
    made.textContent = text;
    return made;
  };
  const words = DRAFT_WORDS[language];
  const head = element('div', `head ${mark.outcome}`);
  const close = element('button', 'close');
  close.setAttribute('aria-label', words.close);
  close.append(toSvg(document, X, 16));
  close.addEventListener('click', options.onClose);
  head.append(
    toSvg(document, mark.outcome === 'violation' ? OctagonAlert : CircleAlert, 16),
    element('span', '', `${words.impacts[mark.impact]} · ${words.outcomes[mark.outcome]}`),
    element('span', 'of', marks.length > 1 ? words.of(at + 1, marks.length) : ''),
    close,
  );
  const title = element('h2', '', mark.title);
  title.id = 'title';
  card.replaceChildren(head, title, element('p', 'message', mark.message), element('p', 'law', mark.law));
  if (mark.replacement !== null) card.append(toEdit(mark, element));
  const actions = element('div', 'actions');
  if (mark.replacement !== null) {
    const apply = element('button', 'apply', mark.replacement === '' ? words.takeOut : words.replace);
    apply.addEventListener('click', () => options.onApply(mark));
    actions.append(apply);
  }
  if (marks.length > 1) {
    const next = element('button', 'next', words.next);
    next.addEventListener('click', options.onNext);
    actions.append(next);
  }
  if (actions.childElementCount > 0) card.append(actions);
  if (hasChanged) {
    const note = element('p', 'note', words.changed);
    note.setAttribute('role', 'status');
    card.append(note);
  }
}

function toEdit(
  { quote, replacement }: DraftMark,
  element: (tag: string, className: string, text?: string) => HTMLElement,
): HTMLElement {
  const edit = element('p', 'edit');
  edit.append(element('del', '', quote));
  if (replacement !== null && replacement !== '') edit.append(' ', element('ins', '', replacement));
  return edit;
}
