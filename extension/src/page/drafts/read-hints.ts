/** What a field is called, by everything that names it. */
export interface FieldHints {
  /** Names that a programmer gave: name, id. */
  readonly names: string;
  /** Words that a person reads: labels, placeholder. */
  readonly words: string;
  readonly autocomplete: string;
  readonly type: string;
}

/** As much of a label as names a field. */
const MOST_WORDS = 120;

/** Reads what a field is called. */
export function readHints(field: Element): FieldHints {
  const read = (name: string): string => field.getAttribute(name) ?? '';
  return {
    names: `${read('name')} ${read('id')}`.toLowerCase(),
    words: [read('aria-label'), read('placeholder'), ...readLabels(field)]
      .map((text) => text.trim().slice(0, MOST_WORDS))
      .join(' ')
      .toLowerCase(),
    autocomplete: read('autocomplete').toLowerCase(),
    type: field.localName === 'input' ? (read('type') || 'text').toLowerCase() : field.localName,
  };
}

function readLabels(field: Element): readonly string[] {
  const root = field.getRootNode();
  const byId = (id: string): string =>
    root instanceof Document || root instanceof ShadowRoot
      ? (root.getElementById(id)?.textContent ?? '')
      : '';
  const named = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter(Boolean).map(byId);
  const labels = 'labels' in field && field.labels instanceof NodeList ? [...field.labels] : [];
  return [...labels.map((label) => label.textContent ?? ''), ...named];
}
