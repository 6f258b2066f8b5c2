import type { Page } from '@playwright/test';

/**
 * Buttons in open shadow roots that cannot be told from their ground under `forced-colors: active`: without an edge of
 * their own, and without words. One that lies over a whole clip is seen by the clip.
 */
export function findFaintButtons(page: Page): Promise<readonly string[]> {
  // Locators look into open shadow roots.
  return page.locator('button:not(.tap)').evaluateAll(listFaint);
}

/** Runs in the page: everything that it needs stands in it. */
function listFaint(buttons: readonly Element[]): readonly string[] {
  const isShown = (element: Element): boolean =>
    element.getRootNode() instanceof ShadowRoot && element.checkVisibility({ visibilityProperty: true });
  const hasEdge = (element: Element): boolean => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
    const isDrawn = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1;
    return isDrawn && borderTopColor !== backgroundColor;
  };
  const hasWords = (element: Element): boolean => {
    const { color, backgroundColor } = getComputedStyle(element);
    return element.textContent?.trim() !== '' && color !== backgroundColor;
  };
  return buttons
    .filter((element) => isShown(element) && !hasEdge(element) && !hasWords(element))
    .map((element) => `${element.className} "${element.getAttribute('aria-label') ?? ''}"`);
}
