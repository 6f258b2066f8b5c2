import type { Page } from '@playwright/test';

const TARGETS = 'a[href], button, input, select, textarea, summary, [role="slider"]';

/**
 * Buttons, links and inputs in open shadow roots that break WCAG 2.2, 2.5.8: less than 24 CSS px wide or high, and with
 * another target within 12 px of their middle. A link in a sentence is exempt, as there.
 */
export function findSmallTargets(page: Page): Promise<readonly string[]> {
  // Locators look into open shadow roots.
  return page.locator(TARGETS).evaluateAll(listCrowded);
}

/** Runs in the page: everything that it needs stands in it. */
function listCrowded(all: readonly Element[]): readonly string[] {
  const isShown = (element: Element): boolean =>
    element.getRootNode() instanceof ShadowRoot &&
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert]') === null &&
    getComputedStyle(element).pointerEvents !== 'none';
  const isInSentence = (element: Element): boolean =>
    getComputedStyle(element).display === 'inline' &&
    element.parentElement?.textContent?.trim() !== element.textContent?.trim();
  // Half a pixel is lost to rounding.
  const isSmall = ({ width, height }: DOMRect): boolean => Math.min(width, height) < 23.5;
  const findAt = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
      const inner = root.elementFromPoint(x, y);
      if (inner === null || inner === found) break;
      found = inner;
    }
    return found;
  };
  const targets = all.filter(isShown);
  const isCrowded = (element: Element): boolean => {
    element.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const around = [findAt(x + 11.5, y), findAt(x - 11.5, y), findAt(x, y + 11.5), findAt(x, y - 11.5)];
    return around.some((found) =>
      targets.some((other) => other !== element && other.contains(found) && !other.contains(element)),
    );
  };
  const tell = (element: Element): string => {
    const { width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim();
    return `${element.localName}.${element.className} "${name}" ${Math.round(width)} x ${Math.round(height)}`;
  };
  return targets
    .filter((element) => isSmall(element.getBoundingClientRect()) && !isInSentence(element))
    .filter(isCrowded)
    .map(tell);
}
