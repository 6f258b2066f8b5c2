import type { DomEvidence } from '../contract/evidence.ts';
import type { PageElement, PageImage, PageInput, PageLink } from './page.ts';

const MOST_TEXT = 120;

/** Proof by an element of a page, written as its source, with what it is called in it. @public */
export function toDomEvidence(
  element: PageElement &
    Partial<Pick<PageInput, 'type' | 'name' | 'isChecked'> & Pick<PageLink, 'href'> & Pick<PageImage, 'src'>>,
): DomEvidence {
  const { target, tag, text, type, name, isChecked, href, src } = element;
  const attributes = Object.entries({ type, name, href, src })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escape(value ?? '')}"`);
  const start = `<${[tag, ...attributes].join('')}${isChecked === true ? ' checked' : ''}>`;
  const short = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text;
  return {
    kind: 'dom',
    target,
    html: /^(?:img|input)$/u.test(tag) ? start : `${start}${escape(short)}</${tag}>`,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
