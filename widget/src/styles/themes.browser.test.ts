import { describe, expect, onTestFinished, test } from 'vitest';
import { audit } from '../../testing/audit.ts';
import { createTestPage } from '../../testing/create-test-page.ts';
import { findAllDeep } from '../../testing/find-deep.ts';

const THEMES: Readonly<Record<string, string>> = {
  plain: '',
  afterglow: await readStyles('./themes/afterglow.css'),
  linen: await readStyles('./themes/linen.css'),
};

/** Text on its ground, each of our private tokens: WCAG 2.2, 1.4.3. */
const TEXTS: readonly (readonly [text: string, ground: string])[] = [
  ['--_on', '--_surface'],
  ['--_on', '--_fill'],
  ['--_quiet', '--_surface'],
  ['--_quiet', '--_fill'],
  ['--_on-accent', '--_accent'],
  ['--_surface', '--_on'],
  ['--_surface', '--_good'],
  ['--_good', '--_surface'],
  ['--_warn', '--_surface'],
  ['--_bad', '--_surface'],
];

/** What is no text but must be seen: WCAG 2.2, 1.4.11. */
const SIGNS: readonly (readonly [sign: string, ground: string])[] = [
  ['--_accent', '--_surface'],
  ['--_focus', '--_surface'],
  ['--_edge', '--_surface'],
];

describe.each(Object.keys(THEMES))('the theme %s', (name) => {
  test.each(['light', 'dark'])('keeps its contrast in %s', async (scheme) => {
    const element = await drawWith(THEMES[name] ?? '', scheme);
    for (const [text, ground] of TEXTS)
      expect(toContrast(element, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const [sign, ground] of SIGNS)
      expect(toContrast(element, sign, ground), `${sign} on ${ground}`).toBeGreaterThanOrEqual(3);
    expect(await audit(element)).toEqual([]);
  });
});

test('a theme weighs under 1 kB', () => {
  for (const [name, text] of Object.entries(THEMES)) {
    if (name !== 'plain') expect(text).toContain('--curio-accent: light-dark(');
    expect(text.length, name).toBeLessThan(1000);
  }
});

async function drawWith(theme: string, scheme: string): Promise<HTMLElement> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme);
  document.adoptedStyleSheets.push(sheet);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  const element = createTestPage().draw('curio-search', { theme: scheme, query: 'coffee' });
  await expect.poll(() => findAllDeep('.row').length).toBeGreaterThan(0);
  return element;
}

function toContrast(element: HTMLElement, one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((token) => toLuminance(resolve(element, token)))
    .toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What a token comes to inside the element, as the screen shows it. */
function resolve(element: HTMLElement, token: string): readonly number[] {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) throw new Error('There is no canvas.');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** WCAG 2.2, relative luminance. */
function toLuminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As the file stands: what asks for styles is not given a module. */
async function readStyles(address: string): Promise<string> {
  const response = await fetch(new URL(address, import.meta.url), { headers: { accept: 'text/css' } });
  return response.text();
}
