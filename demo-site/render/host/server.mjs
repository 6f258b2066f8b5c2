// A server for the studio page: these scripts, three.js, and a hatch through which frames come out.
// In: nothing. Out: { url, onFrame(take), close() }.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPTS = fileURLToPath(new URL('..', import.meta.url));
const THREE_HOME = join(dirname(createRequire(import.meta.url).resolve('three')), '..');
const TYPES = {
  '.html': 'text/html',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Listens on a free local port. Each POST to /frame waits for the promise of `take(bytes)`. */
export async function openServer() {
  let take = async () => {};
  const answer = async (request, response) => {
    if (request.method === 'POST') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      await take(Buffer.concat(chunks));
      response.end();
      return;
    }
    await sendFile(new URL(request.url, 'http://local').pathname, response);
  };
  const server = createServer((request, response) => {
    // A frame that cannot be taken ends the connection, which the studio page reports.
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    onFrame(next) {
      take = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function sendFile(path, response) {
  const inThree = path.startsWith('/three/');
  const home = inThree ? THREE_HOME : SCRIPTS;
  const file = join(home, normalize(inThree ? path.slice('/three'.length) : path));
  try {
    const body = await readFile(file);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}
