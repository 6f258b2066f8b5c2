/** Styles of the marks' own shadow root: px only, since `rem` would follow the host page. */
export const MARKS_STYLES = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483646 !important;
  pointer-events: none !important; display: block !important; contain: layout style; }
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
.layer { color-scheme: light dark; font: 400 13px/18px system-ui, "PingFang SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  -webkit-font-smoothing: antialiased; }
.ring, .line, .mirror { position: fixed; left: 0; top: 0; }
.ring { border: 2px solid #d93025; border-radius: 6px; box-shadow: 0 0 0 2px #fff, inset 0 0 0 1px #fff; }
.mirror { visibility: hidden; overflow: hidden; white-space: pre-wrap; }
.line { height: 3px; background: #d93025; border-radius: 1px; box-shadow: 0 0 0 1px rgb(255 255 255 / 70%); }
.line.needs-review { background: repeating-linear-gradient(90deg, #b06000 0 6px, transparent 6px 9px); }
.badge { position: fixed; left: 0; top: 0; display: inline-flex; align-items: center; gap: 4px; height: 24px; padding: 0 8px 0 6px;
  border: 0; border-radius: 12px; background: #b3261e; color: #fff; font: 600 12px/16px inherit; font-family: inherit;
  cursor: pointer; pointer-events: auto; box-shadow: 0 0 0 1px rgb(255 255 255 / 60%), 0 2px 6px rgb(0 0 0 / 28%);
  font-variant-numeric: tabular-nums; }
.badge.needs-review { background: #7a4a00; }
.badge:focus-visible { outline: 2px solid #fff; outline-offset: 2px; box-shadow: 0 0 0 2px #11141c, 0 0 0 6px #4f7cff; }
.card { position: fixed; left: 0; top: 0; width: 300px; max-height: calc(100vh - 16px); overflow: auto; padding: 14px 16px 16px;
  border-radius: 16px; pointer-events: auto; color: light-dark(#14171f, #eef0f6); background: light-dark(#fff, #191d27);
  box-shadow: 0 0 0 1px light-dark(rgb(20 23 31 / 8%), rgb(255 255 255 / 12%)), 0 12px 32px rgb(0 0 0 / 28%); }
.card:focus { outline: none; }
.head { display: flex; align-items: center; gap: 6px; font-size: 12px; font-weight: 600; color: light-dark(#b3261e, #ff9d94); }
.head.needs-review { color: light-dark(#7a4a00, #ffc98a); }
.head .of { flex: 1; color: light-dark(#596074, #a3abc0); font-weight: 400; }
.head svg { flex: none; }
h2 { margin-top: 6px; font-size: 14px; line-height: 20px; font-weight: 600; }
.message { margin-top: 4px; overflow-wrap: anywhere; }
.law { margin-top: 4px; color: light-dark(#596074, #a3abc0); font-size: 12px; line-height: 16px; }
.edit { margin-top: 10px; padding: 8px 10px; border-radius: 8px; background: light-dark(#f5f6f9, #232838); overflow-wrap: anywhere; }
del { padding: 1px 2px; border-radius: 3px; color: light-dark(#b3261e, #ff9d94); background: light-dark(#fdecea, #3a1d1d); }
ins { padding: 1px 2px; border-radius: 3px; color: light-dark(#1b6b3a, #86d9a3); background: light-dark(#e6f4ea, #16301f);
  text-decoration: underline; text-underline-offset: 2px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
.actions button { min-height: 32px; padding: 0 12px; border-radius: 8px; font: 500 13px/18px inherit; font-family: inherit; cursor: pointer;
  border: 1px solid light-dark(#e2e5ec, #3a4154); background: none; color: inherit; }
.actions .apply { border-color: transparent; background: light-dark(#2f5bea, #8fabff); color: light-dark(#fff, #0e1220); font-weight: 600; }
.actions button:hover { filter: brightness(1.06); }
.actions button:focus-visible, .close:focus-visible { outline: 2px solid light-dark(#2f5bea, #8fabff); outline-offset: 2px; }
.close { flex: none; width: 28px; height: 28px; margin: -4px -6px -4px 0; border: 0; border-radius: 8px; background: none; cursor: pointer;
  display: grid; place-items: center; color: light-dark(#596074, #a3abc0); }
.note { margin-top: 10px; color: light-dark(#596074, #a3abc0); font-size: 12px; line-height: 16px; }
@media (prefers-reduced-motion: no-preference) { .card { animation: appear 120ms ease-out; } @keyframes appear { from { opacity: 0; } } }
@media (forced-colors: active) { .line, .ring { forced-color-adjust: none; } .badge, .card { border: 1px solid CanvasText; } }
`;
