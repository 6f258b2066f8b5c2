import { cleanText } from './clean-text.ts';

/** Named entities that shops write, beyond those of XML. Source: HTML Living Standard, named character references. */
const NAMES: Readonly<Record<string, string>> = {
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  times: '×',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  euro: '€',
  pound: '£',
  yen: '¥',
  frac12: '½',
  frac14: '¼',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ntilde: 'ñ',
};

/** Makes plain text of what a shop wrote as HTML; what is no text is empty. @internal */
export function toPlainText(value: unknown): string {
  if (typeof value !== 'string') return '';
  return cleanText(value.replaceAll(/&([A-Za-z]+\d{0,2});/gu, (all, name: string) => NAMES[name] ?? all))
    .text;
}
