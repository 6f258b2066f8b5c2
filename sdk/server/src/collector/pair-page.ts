/**
 * The page behind a pairing link. It has no script and loads nothing, so the token in the address's fragment stays
 * in the address bar: no server sees it, and no referrer carries it on.
 */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Pair Curio with your shop</title>
<style>
  :root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
  main { box-sizing: border-box; max-width: 36rem; padding: 2rem 1.5rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; margin: 0 0 1rem; }
  ol { padding-inline-start: 1.25rem; }
  li { margin-block: 0.5rem; }
  p:last-child { opacity: 0.75; font-size: 0.9375rem; }
</style>
</head>
<body>
<main>
<h1>Pair the extension with your shop</h1>
<p>This link lets Curio's browser extension read your shop's figures.</p>
<ol>
<li>Install the Curio extension in this browser, and open its side panel.</li>
<li>Copy the whole address of this page from the address bar.</li>
<li>Paste it into the side panel, under <strong>Connect</strong>.</li>
</ol>
<p>Whoever has the link can read the figures until it expires, so keep it to yourself. This page sends it nowhere.</p>
</main>
</body>
</html>
`;

/** Answers `GET /pair`. @internal */
export function toPairPage(): Response {
  return new Response(PAGE, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
