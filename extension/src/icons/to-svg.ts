/** A drawing of lucide: tag and attributes of each stroke in a 24 px box. */
export type IconDrawing = readonly (readonly [
  string,
  Readonly<Record<string, string | number | undefined>>,
])[];

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an icon that takes the colour of its text and says nothing to screen readers; the words stand beside it.
 *
 * @param sizePx - width and height.
 */
export function toSvg(document: Document, drawing: IconDrawing, sizePx: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    width: sizePx,
    height: sizePx,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
  for (const [tag, shape] of drawing) {
    const child = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(shape)) child.setAttribute(name, String(value));
    svg.append(child);
  }
  return svg;
}
