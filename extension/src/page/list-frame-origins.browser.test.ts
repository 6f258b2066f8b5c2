import { expect, test } from 'vitest';
import { listFrameOrigins } from './list-frame-origins.ts';

test('tells sites in frames large enough for a card, each once, also in shadow roots', () => {
  const place = document.createElement('div');
  document.body.append(place);
  const add = (root: ParentNode, src: string, width = 400): void => {
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.src = src;
    frame.style.cssText = `position:absolute; left:-9999px; top:90000px; width:${width}px; height:300px`;
    root.append(frame);
  };
  const root = place.attachShadow({ mode: 'open' });
  add(root, 'https://clips.example/feed');
  add(document.body, 'https://clips.example/other');
  add(document.body, 'https://counter.example/', 1);
  add(document.body, `${location.origin}/own`);
  add(document.body, 'about:blank');
  expect(listFrameOrigins(new Set([document, root]), location.origin)).toEqual(['https://clips.example']);
  for (const element of [place, ...document.querySelectorAll('iframe')]) element.remove();
});
