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
[data-tall] .pill { position: sticky; top: 8px; }
.pill { max-width: 100%; overflow: hidden; height: 28px; padding: 0 10px; border: 0; border-radius: 14px; margin: 0;
  display: inline-flex; align-items: center; gap: 10px; font: inherit; color: #fff; white-space: nowrap;
  background: rgb(17 20 28 / 88%); box-shadow: 0 0 0 1px rgb(255 255 255 / 18%), 0 2px 8px rgb(0 0 0 / 28%);
  cursor: pointer; pointer-events: auto; }
.frame[hidden], .detail[hidden] { display: none; }
.pill:hover { background: rgb(17 20 28 / 96%); }
.pill:focus-visible { outline: 2px solid #fff; outline-offset: 2px; box-shadow: 0 0 0 2px #11141c, 0 0 0 6px #4f7cff; }
.pill[aria-expanded="true"] { background: #11141c; box-shadow: 0 0 0 2px #7c9cff; }
.part { display: inline-flex; align-items: center; gap: 4px; }
.part svg { opacity: .72; flex: none; }
.collecting { color: #c9cfdd; font-weight: 400; }
.finding { color: #ffd7a8; }
.finding svg { opacity: 1; }
.pill[data-compact] .click-through, .pill[data-compact] .watch-through, .pill[data-compact] .collecting { display: none; }
.pill[data-compact] .word { display: none; }
.detail { position: fixed; z-index: 1; left: 0; top: 0; width: 272px; padding: 16px; border-radius: 16px; pointer-events: auto;
  font-weight: 400; color: light-dark(#14171f, #eef0f6); background: light-dark(#fff, #191d27);
  box-shadow: 0 0 0 1px light-dark(rgb(20 23 31 / 8%), rgb(255 255 255 / 12%)), 0 12px 32px rgb(0 0 0 / 28%);
  max-height: calc(100vh - 16px); overflow: auto; }
.detail:focus { outline: none; }
header { display: flex; gap: 8px; align-items: flex-start; }
h2 { margin: 0; flex: 1; min-width: 0; font: 600 14px/20px inherit; font-size: 14px; line-height: 20px; font-weight: 600;
  overflow: hidden; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
.close { all: unset; flex: none; width: 28px; height: 28px; margin: -4px -6px 0 0; border-radius: 8px; cursor: pointer;
  display: grid; place-items: center; color: light-dark(#596074, #a3abc0); }
.close:hover { background: light-dark(rgb(20 23 31 / 6%), rgb(255 255 255 / 10%)); }
.close:focus-visible { outline: 2px solid light-dark(#2f5bea, #8fabff); outline-offset: 2px; }
.alert { display: flex; gap: 8px; margin: 12px 0 0; padding: 8px 10px; border-radius: 8px;
  color: light-dark(#7a3d00, #ffd7a8); background: light-dark(#fff3e2, rgb(255 178 89 / 14%)); }
.alert svg { flex: none; }
.rates { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 14px 0 0; }
.rates div { display: flex; flex-direction: column; }
.rates dt { color: light-dark(#596074, #a3abc0); }
.rates dd { margin: 0; font-size: 22px; line-height: 30px; font-weight: 600; }
.rates .sample { font-size: 12px; line-height: 16px; font-weight: 400; color: light-dark(#596074, #a3abc0); }
.counts { margin: 12px 0 0; padding: 8px 0 0; border-top: 1px solid light-dark(rgb(20 23 31 / 10%), rgb(255 255 255 / 14%)); }
.counts div { display: flex; justify-content: space-between; padding: 3px 0; }
.counts dt { color: light-dark(#596074, #a3abc0); }
.counts dd { margin: 0; font-weight: 500; }
footer { margin-top: 8px; color: light-dark(#596074, #a3abc0); }
@media (prefers-reduced-motion: no-preference) {
  .detail { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
`;
