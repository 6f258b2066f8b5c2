import { classifyField, type FieldRole } from './classify-field.ts';

/** A field of a product form whose text is judged. */
export interface ProductField {
  readonly element: HTMLElement;
  readonly kind: 'title' | 'description';
}

/** Fields that stand together and describe a product. */
export interface ProductForm {
  /** What they stand in. */
  readonly container: Element;
  readonly fields: readonly ProductField[];
}

/** Whatever a person can write in. A frame is the body of an editor such as TinyMCE. */
const FIELDS = 'input, textarea, [contenteditable=""], [contenteditable="true"], iframe';
/** What fields that belong together stand in. */
const CONTAINERS = 'form, [role="form"], dialog, [role="dialog"], main, [role="main"]';
/** A page with more fields is a table of something. */
const MOST_FIELDS = 2_000;
const NEVER_ACTION =
  /search|login|log-in|signin|sign-in|signup|register|checkout|cart|basket|contact|newsletter|subscribe|comment|review|password/iu;

/**
 * Finds the product forms of a tree: a field called like a title with one called like a description or a price beside
 * it. What asks for a person's own data (login, checkout, contact) is none, whatever else stands in it.
 */
export function findProductForms(root: Document | ShadowRoot): readonly ProductForm[] {
  const groups = new Map<Element, RoledField[]>();
  for (const element of [...root.querySelectorAll<HTMLElement>(FIELDS)].slice(0, MOST_FIELDS)) {
    const role = toRole(element);
    if (role === null) continue;
    const container = element.closest(CONTAINERS) ?? toRootElement(root);
    if (container === null) continue;
    groups.set(container, [...(groups.get(container) ?? []), { element, role }]);
  }
  return [...groups].flatMap(([container, fields]) => {
    if (!isProductForm(container, fields)) return [];
    const judged = fields.flatMap(({ element, role }) =>
      role === 'title' || role === 'description' ? [{ element, kind: role }] : [],
    );
    return [{ container, fields: judged }];
  });
}

interface RoledField {
  readonly element: HTMLElement;
  readonly role: FieldRole;
}

function toRole(element: HTMLElement): FieldRole | null {
  if (element instanceof HTMLIFrameElement) return toEditorBody(element) === null ? null : 'description';
  if (!isWritten(element) || !element.checkVisibility({ visibilityProperty: true })) return null;
  const role = classifyField(element);
  // An editor has seldom a name; alone in a form with a title it holds the description.
  return element.isContentEditable && role === 'other' ? 'description' : role;
}

/** Whether a person writes in it: an editor inside an editor, and the field behind one, are written by the editor. */
function isWritten(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement && !WRITTEN_TYPE.test(element.type)) return false;
  const isOff = 'disabled' in element && element.disabled === true;
  return !isOff && element.parentElement?.isContentEditable !== true;
}

const WRITTEN_TYPE = /^(?:text|number|email|tel|password|search)$/u;

/** The body of an editor in a frame of the page's own; `null` for any other frame. */
export function toEditorBody(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    const body = frame.contentDocument?.body ?? null;
    return body !== null && body.isContentEditable ? body : null;
  } catch {
    // A frame of another origin.
    return null;
  }
}

function isProductForm(container: Element, fields: readonly RoledField[]): boolean {
  const roles = new Set(fields.map(({ role }) => role));
  if (roles.has('private') || NEVER_ACTION.test(toOwnName(container))) return false;
  return roles.has('title') && (roles.has('description') || roles.has('price'));
}

function toOwnName(container: Element): string {
  return ['action', 'role', 'id', 'name'].map((name) => container.getAttribute(name) ?? '').join(' ');
}

function toRootElement(root: Document | ShadowRoot): Element | null {
  return root instanceof Document ? root.body : root.host;
}
