import type { ElementLike } from './document-like.ts';
import { noteCountdown } from './page-blocks.ts';
import type { PageSheet, Words } from './page-sheet.ts';
import type { PageElement } from './page.ts';
import type { Place } from './walk-document.ts';

/** What an element says, which is known when it ends. @internal */
export interface OpenWords extends Words {
  readonly element: ElementLike;
  readonly finish: (text: string) => void;
}

/** Where an element is noted. @internal */
export interface ElementScene {
  readonly sheet: PageSheet;
  readonly open: OpenWords[];
  readonly block: Words | null;
}

type Found = Pick<PageElement, 'target' | 'tag'>;

/** Notes an element that rules ask for: by its name, its role, or what its class calls it. @internal */
export function noteElement(element: ElementLike, { roots, path }: Place, scene: ElementScene): void {
  const note = NOTERS[element.localName];
  const isButton = element.localName === 'button' || element.getAttribute('role') === 'button';
  const isTimer = ['class', 'id'].some((name) => COUNTDOWN_NAME.test(element.getAttribute(name) ?? ''));
  // Most elements are none of these: nothing is made for them.
  if (note === undefined && !isButton && !isTimer) return;
  const found = { target: [...roots, path], tag: element.localName };
  note?.(element, found, scene);
  if (isButton) {
    const { buttons } = scene.sheet;
    collect(element, scene, (text) => buttons.push({ ...found, text: text || toOwnName(element) }));
  }
  if (isTimer)
    collect(element, scene, (text) => {
      if (/\d/u.test(text)) noteCountdown({ ...found, text }, scene.sheet);
    });
}

const COUNTDOWN_NAME = /count-?_?down|(?:^|[-_\s])timer(?:$|[-_\s])/iu;

const NOTERS: Readonly<Record<string, (element: ElementLike, found: Found, scene: ElementScene) => void>> = {
  a: noteLink,
  img: noteImage,
  input: noteInput,
  label: noteLabel,
};

function collect(element: ElementLike, { open }: ElementScene, finish: OpenWords['finish']): void {
  open.push({ element, text: '', finish });
}

function toOwnName(element: ElementLike): string {
  return element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '';
}

function noteLink(element: ElementLike, found: Found, scene: ElementScene): void {
  const href = element.getAttribute('href');
  if (href === null) return;
  const { links } = scene.sheet;
  collect(element, scene, (text) => links.push({ ...found, text: text || toOwnName(element), href }));
}

function noteImage(element: ElementLike, found: Found, { sheet }: ElementScene): void {
  const src = element.getAttribute('src') ?? '';
  sheet.images.push({ ...found, text: '', src, alt: element.getAttribute('alt') });
}

function noteLabel(element: ElementLike, _found: Found, scene: ElementScene): void {
  const id = element.getAttribute('for');
  collect(element, scene, (text) => {
    if (id !== null) scene.sheet.labels.set(id, text);
  });
}

function noteInput(element: ElementLike, found: Found, { sheet, open, block }: ElementScene): void {
  const read = (name: string): string => element.getAttribute(name) ?? '';
  const type = (read('type') || 'text').toLowerCase();
  if (type === 'hidden') return;
  if (/^(?:submit|button|image|reset)$/u.test(type)) {
    sheet.buttons.push({
      ...found,
      text: ['value', 'aria-label', 'title', 'alt'].map(read).find(Boolean) ?? '',
    });
    return;
  }
  sheet.inputs.push({
    ...found,
    text: read('aria-label') || read('placeholder'),
    type,
    name: read('name'),
    isChecked: element.checked ?? element.getAttribute('checked') !== null,
    isRequired: element.getAttribute('required') !== null,
    id: element.getAttribute('id'),
    label: open.findLast((words) => words.element.localName === 'label') ?? null,
    block,
  });
}
