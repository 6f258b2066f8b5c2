/**
 * Styles of the overlay's own shadow root. Everything is in px, because `rem` would follow the host page; `all:
 * initial` cuts off what the page's styles hand down.
 */
export const OVERLAY_STYLES = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  pointer-events: none !important; display: block !important; contain: layout style; }
* { box-sizing: border-box; }
.layer { color-scheme: light dark; font: 500 12px/16px system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased; }
.pill { position: fixed; left: 0; top: 0; height: 28px; padding: 0 10px; border: 0; border-radius: 14px; margin: 0;
  display: inline-flex; align-items: center; gap: 10px; font: inherit; color: #fff; white-space: nowrap;
  background: rgb(17 20 28 / 88%); box-shadow: 0 0 0 1px rgb(255 255 255 / 18%), 0 2px 8px rgb(0 0 0 / 28%);
  cursor: pointer; pointer-events: auto; will-change: transform; }
.pill[hidden], .detail[hidden] { display: none; }
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
.detail iframe { position: relative; display: block; width: 100%; height: 240px; max-height: calc(100vh - 16px); border: 0; color-scheme: light dark; }
@media (prefers-reduced-motion: no-preference) {
  .detail { animation: appear 120ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
`;
