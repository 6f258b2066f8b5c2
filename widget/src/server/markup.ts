/** HTML that is safe to be sent: every text in it was escaped. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a gap: text, which is escaped; markup, which is not; nothing. */
export type Piece = string | number | Markup | null | readonly Piece[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes HTML. Gaps are for text between tags and for attribute values within quotes; no gap may stand anywhere else.
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const texts = strings.map((text, index) => text + toText(pieces[index] ?? null));
  // A line break of the source says nothing, and between cards it would be a space.
  return { markup: texts.join('').replaceAll(/\s*\n\s*/gu, '') };
}

/** An attribute with its leading space; nothing where it has no value. */
export function attribute(name: string, value: string | number | null | undefined): Markup | null {
  return value === null || value === undefined ? null : { markup: ` ${name}="${escape(String(value))}"` };
}

function toText(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece));
  return 'markup' in piece ? piece.markup : piece.map(toText).join('');
}

/** Line breaks become references, so that a text keeps its own while those of the source go. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '').replaceAll('\n', '&#10;');
}
