/** The first character of a title, for a ground without a picture. */
export function toFirstLetter(title: string): string {
  return String.fromCodePoint(title.codePointAt(0) ?? 0x20);
}
