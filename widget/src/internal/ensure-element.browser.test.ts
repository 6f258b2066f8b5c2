import { expect, test, vi } from 'vitest';
import { ensureElement } from './ensure-element.ts';

test('an element that does not load is told of once, throws nothing, and is asked for again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const fail = vi.fn(() => Promise.reject<CustomElementConstructor>(new TypeError('No network.')));
  await ensureElement('curio-late', fail);
  await ensureElement('curio-late', fail);
  expect(fail).toHaveBeenCalledTimes(2);
  expect(warn).toHaveBeenCalledTimes(1);
  await ensureElement('curio-late', () => Promise.resolve(class extends HTMLElement {}));
  expect(customElements.get('curio-late')).toBeDefined();
  warn.mockRestore();
});
