/** Every element below a root that matches, through open shadow roots, in document order. */
export function findAllDeep(selector: string, root: ParentNode = document): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) found.push(element);
    if (element.shadowRoot !== null) found.push(...findAllDeep(selector, element.shadowRoot));
  }
  return found;
}

/** The first of {@link findAllDeep}; throws when there is none. */
export function findDeep(selector: string, root: ParentNode = document): HTMLElement {
  const [first] = findAllDeep(selector, root);
  if (first === undefined) throw new Error(`Nothing matches ${selector}.`);
  return first;
}

/** What has the focus, inside shadow roots. */
export function findFocused(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
