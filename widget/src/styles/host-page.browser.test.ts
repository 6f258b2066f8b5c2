import { expect, onTestFinished, test } from 'vitest';
import { createTestPage } from '../../testing/create-test-page.ts';
import { findAllDeep, findDeep } from '../../testing/find-deep.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  'an unset everything': '* { all: unset !important }',
  'a tiny root': 'html { font-size: 62.5% }',
  'a huge root': 'html { font-size: 40px }',
  'rules for the element':
    'curio-search, curio-feed { font: 40px serif !important; display: inline !important; color: red }',
  'loud buttons':
    'button, input, li { font-size: 40px !important; padding: 40px !important; background: red !important }',
  'inherited text styles': `* {
    letter-spacing: 9px !important; word-spacing: 20px !important; text-transform: uppercase !important;
    line-height: 4 !important; text-indent: 40px !important; text-shadow: 2px 2px red !important;
    white-space: pre !important; writing-mode: vertical-rl !important; cursor: none !important;
  }`,
};

const LOOKS = [
  'display',
  'fontSize',
  'fontFamily',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'lineHeight',
  'textIndent',
  'textShadow',
  'whiteSpace',
  'writingMode',
  'cursor',
] as const;

test.each(Object.keys(HOSTILE))('%s does not come in', async (name) => {
  createTestPage().draw('curio-search', { query: 'coffee' });
  await expect.poll(() => findAllDeep('.row').length).toBeGreaterThan(0);
  const before = readLooks();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HOSTILE[name] ?? '');
  document.adoptedStyleSheets.push(sheet);
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  expect(readLooks()).toEqual(before);
});

test('nothing of an element goes out', async () => {
  const outside = document.createElement('button');
  outside.textContent = 'The page’s own';
  document.body.append(outside);
  onTestFinished(() => outside.remove());
  const looks = (): unknown => LOOKS.map((look) => getComputedStyle(outside)[look]);
  const before = looks();
  createTestPage().draw('curio-search', { query: 'coffee' });
  await expect.poll(() => findAllDeep('.row').length).toBeGreaterThan(0);
  expect(looks()).toEqual(before);
});

function readLooks(): unknown {
  return ['curio-search', '.row', '.name', 'input', '.chip'].map((selector) => {
    const style = getComputedStyle(findDeep(selector));
    return [selector, ...LOOKS.map((look) => style[look])];
  });
}
