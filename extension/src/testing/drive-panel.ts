import axe from 'axe-core';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';

/** What a person does in a panel, and what an audit says of it; elements are named by their `data-testid`. */
export interface PanelDriver {
  /** Waits for the first of these elements. */
  readonly find: (testid: string, within?: Element) => Promise<HTMLElement>;
  /** Presses the first of these elements once it is there. */
  readonly press: (testid: string, within?: Element) => Promise<void>;
  /** Faults of accessibility, each with the elements that have it; none when all is well. */
  readonly audit: () => Promise<readonly string[]>;
}

/** Drives what is drawn in a place; it is asked for at each step, as each test has one of its own. */
export function drivePanel(toPlace: () => HTMLElement): PanelDriver {
  const find: PanelDriver['find'] = async (testid, within = toPlace()) => {
    const select = (): HTMLElement | null => within.querySelector(`[data-testid="${testid}"]`);
    await expect.poll(select).not.toBeNull();
    const found = select();
    if (found === null) throw new Error(`${testid} went away`);
    return found;
  };
  return {
    find,
    press: async (testid, within) => userEvent.click(await find(testid, within)),
    // A panel has no landmarks of a page.
    audit: async () => {
      const { violations } = await axe.run(toPlace(), { rules: { region: { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    },
  };
}
