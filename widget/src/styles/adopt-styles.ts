import type { CSSResult } from 'lit';

/** Adds style sheets to an element that has drawn itself already; they come after those it has. */
export function adoptStyles(root: ParentNode, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = styles.map(({ styleSheet }) => styleSheet).filter((sheet) => sheet !== undefined);
  root.adoptedStyleSheets.push(...sheets);
}
