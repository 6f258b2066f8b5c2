/**
 * A theme's product page as the shop system sends it: scripts of apps in the head, sections with their ids, and a
 * section that the theme's editor draws anew.
 */
export function toThemePage(tag: string): string {
  return `<!doctype html><html lang="en"><head><title>A theme</title>
    <script>window.Shopify = { shop: 'a.example', theme: { name: 'Dawn' } }; var __st = { a: 1 };</script>
    <script>(function () { function load() { document.createElement('script'); } window.addEventListener('load', load); })();</script>
    ${tag}</head><body class="gradient"><main id="MainContent"><h1>A theme</h1>
    <div id="shopify-section-curio" class="shopify-section"><curio-feed></curio-feed></div></main></body></html>`;
}

/** Draws a section anew, as the theme's editor does: unload, other HTML in its place, load. */
export function redrawSection(id: string): void {
  const section = document.querySelector(`#shopify-section-${id}`);
  if (section === null) throw new Error(`There is no section ${id}.`);
  const detail = { sectionId: id };
  section.dispatchEvent(new CustomEvent('shopify:section:unload', { bubbles: true, detail }));
  const next = document.createElement('div');
  next.id = section.id;
  next.className = section.className;
  next.append(document.createElement('curio-feed'));
  section.replaceWith(next);
  next.dispatchEvent(new CustomEvent('shopify:section:load', { bubbles: true, detail }));
}

/** Style sheets that a page may have and that must change nothing inside an element. */
export const HOSTILE_STYLES = `
  html { font-size: 40px; }
  * { all: unset; }
  *, *::before, *::after { box-sizing: content-box !important; float: left !important; letter-spacing: 0.4em !important; }
  div, p, h3, button, img, video, span, a { color: lime !important; background: red !important; font: 44px cursive !important;
    padding: 30px !important; border: 9px dashed blue !important; position: static !important; transform: rotate(4deg) !important; }
  head { display: none !important; }
  html, body, main { display: block; width: 100%; }
`;
