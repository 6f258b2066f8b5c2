/** The first element below a node that matches, through open shadow roots; `null` when there is none. */
export function findIn(root: ParentNode, selector: string): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) return element;
    const found = element.shadowRoot === null ? null : findIn(element.shadowRoot, selector);
    if (found !== null) return found;
  }
  return null;
}

/** Waits for an element to be drawn, at most five seconds; then does without. */
export async function waitFor(root: ParentNode, selector: string): Promise<HTMLElement | null> {
  for (let frame = 0; frame < 300; frame += 1) {
    const found = findIn(root, selector);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 1000 / 60));
  }
  return null;
}

/** Clicks an element once it is drawn. */
export async function clickIn(root: ParentNode, selector: string): Promise<void> {
  (await waitFor(root, selector))?.click();
}
