// Draws the creators' portraits in this folder as WebP, 256 × 256.
// Run: node demo-site/render/portraits/draw-portraits.mjs
// In: *.svg beside this file. Out: public/media/creators/creator-<name>.webp. CURIO_MEDIA changes the folder.

import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStudioPage } from '../host/browser.mjs';
import { writeStill } from '../host/encode.mjs';
import { openServer } from '../host/server.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MEDIA = process.env.CURIO_MEDIA ?? fileURLToPath(new URL('../../public/media', import.meta.url));
const SIDE_PX = 256;

await mkdir(join(MEDIA, 'creators'), { recursive: true });
const server = await openServer();
const { browser, page } = await openStudioPage(server);
for (const name of (await readdir(HERE)).filter((file) => file.endsWith('.svg'))) {
  const file = join(MEDIA, 'creators', `creator-${basename(name, '.svg')}.webp`);
  server.onFrame((bytes) => writeStill(bytes, { file, widthPx: SIDE_PX, heightPx: SIDE_PX, quality: 88 }));
  await page.evaluate(([path, side]) => globalThis.drawPortrait(path, side), [`/portraits/${name}`, SIDE_PX]);
}
await browser.close();
server.close();
