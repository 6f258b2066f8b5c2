import type { Page } from '@playwright/test';

/** What the overlay draws for one card. */
export interface OverlayPill {
  readonly item: string;
  /** What a screen reader says: the full counts. */
  readonly label: string;
}

interface DomNode {
  readonly nodeType: number;
  readonly localName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/**
 * Reads the overlay's pills out of its closed shadow root, which page scripts and locators cannot enter, through the
 * debugging protocol.
 */
export async function readOverlay(page: Page): Promise<readonly OverlayPill[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return listNodes(root as DomNode, false)
    .map(toAttributes)
    .filter((attributes) => attributes.get('data-testid') === 'curio-pill')
    .map((attributes) => ({
      item: attributes.get('data-item') ?? '',
      label: attributes.get('aria-label') ?? '',
    }));
}

function listNodes(node: DomNode, isInside: boolean): readonly DomNode[] {
  const inside = isInside || node.localName === 'curio-companion';
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap((child) =>
    listNodes(child, inside),
  );
  return inside ? [node, ...below] : below;
}

function toAttributes({ attributes = [] }: DomNode): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let index = 0; index < attributes.length; index += 2) {
    pairs.set(attributes[index] ?? '', attributes[index + 1] ?? '');
  }
  return pairs;
}
