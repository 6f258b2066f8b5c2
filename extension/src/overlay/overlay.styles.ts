/**
 * Styles of the overlay's own shadow root. Everything is in px, because `rem` would follow the host page; `all:
 * initial` cuts off what the page's styles hand down.
 *
 * The overlay's origin is the document's own corner: a frame lies over each card and scrolls with the page, not after it,
 * and the browser keeps the pill in it at the top of the window. Script moves only what the page moves in other ways. The
 * overlay has no size of its own and no frame goes beyond its card, so that the page becomes neither longer nor wider.
 */
export const OVERLAY_STYLES = `
:host { all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 0 !important;
  height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important; display: block !important; }
@media print { :host { display: none !important; } }
* { box-sizing: border-box; }
.layer { color-scheme: light dark; font: 500 12px/16px system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased; }
.frame { position: absolute; contain: layout style; display: flex; justify-content: flex-end; align-items: flex-start; padding: 8px 8px 0 4px; }
[data-tall] .pill { position: sticky; top: calc(8px + var(--clear-top, 0px)); }
[data-covered] .pill { visibility: hidden; }
.pill { max-width: 100%; overflow: hidden; height: 28px; padding: 0 10px; border: 0; border-radius: 14px; margin: 0;
  display: inline-flex; align-items: center; gap: 10px; font: inherit; color: #fff; white-space: nowrap;
  background: rgb(17 20 28 / 88%); box-shadow: 0 0 0 1px rgb(255 255 255 / 18%), 0 2px 8px rgb(0 0 0 / 28%);
  cursor: pointer; pointer-events: auto; }
.frame[hidden], .detail[hidden] { display: none; }
.pill:hover { background: rgb(17 20 28 / 96%); }
.pill:focus-visible { outline: 2px solid #fff; outline-offset: 2px; box-shadow: 0 0 0 2px #11141c, 0 0 0 6px #4f7cff; }
.pill[aria-expanded="true"] { background: #11141c; box-shadow: 0 0 0 2px #7c9cff; }
.part { display: inline-flex; align-items: center; gap: 4px; }
.part svg { flex: none; }
.rank { font-weight: 600; }
.seen, .level svg { color: #c9cfdd; font-weight: 400; }
.up svg { color: #86e0a8; }
.down svg { color: #ffb3a8; }
.finding { color: #ffd7a8; }
.detail { position: fixed; z-index: 1; left: 0; top: 0; width: 328px; max-width: calc(100vw - 16px); overflow: hidden; border-radius: 16px; pointer-events: auto;
  font-weight: 400; color: light-dark(#596074, #a3abc0); background: light-dark(#fff, #12151c);
  box-shadow: 0 0 0 1px light-dark(rgb(20 23 31 / 8%), rgb(255 255 255 / 12%)), 0 12px 32px rgb(0 0 0 / 28%); }
.detail p { position: absolute; margin: 0; padding: 24px; }
.detail button { display: none; }
.detail[data-refused] { padding: 16px; }
.detail[data-refused] p { position: static; padding: 0 0 12px; }
.detail[data-refused] iframe { display: none; }
.detail[data-refused] button { display: block; width: 100%; min-height: 40px; border: 0; border-radius: 10px; font: inherit; font-weight: 600;
  cursor: pointer; color: light-dark(#fff, #0e1220); background: light-dark(#2f5bea, #8fabff); }
.detail button:focus-visible { outline: 2px solid light-dark(#11141c, #fff); outline-offset: 2px; }
.detail iframe { position: relative; display: block; width: 100%; height: 240px; max-height: calc(100vh - 16px); border: 0; color-scheme: light dark; }
@media (prefers-reduced-motion: no-preference) {
  .detail { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
`;
