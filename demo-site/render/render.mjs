// Renders the demo shop's pictures and clips into public/media.
// Run: node demo-site/render/render.mjs [ids…]   with ids of products, clips or live rooms; none means all.
// In: the scenes in this folder. Out: products/<id>-front.webp, <id>-detail.webp, clips/<id>.mp4, <id>.webp.
// CURIO_MEDIA changes the folder; CURIO_CHROMIUM the browser; CURIO_ONLY=stills|films|posters one kind.

import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStudioPage } from './host/browser.mjs';
import { joinClips, openClip, writeStill } from './host/encode.mjs';
import { writeMusic } from './host/music.mjs';
import { REELS } from './host/reels.mjs';
import { openServer } from './host/server.mjs';

const MEDIA = process.env.CURIO_MEDIA ?? fileURLToPath(new URL('../public/media', import.meta.url));
const STILL = {
  widthPx: 800,
  heightPx: 800,
  samples: Number(process.env.CURIO_SAMPLES ?? 24),
  shadowPx: 1024,
  quality: 89,
};
/** Software rendering needs most of a second for a full frame, so films are drawn at three quarters and half speed. */
const FILM = { widthPx: 540, heightPx: 960, samples: 1, shadowPx: 512 };
const FILM_FRAMES_PER_SECOND = Number(process.env.CURIO_FPS ?? 12);
const POSTER = { widthPx: 720, heightPx: 1280, samples: 4, shadowPx: 1024 };

async function main(wanted) {
  await mkdir(join(MEDIA, 'products'), { recursive: true });
  await mkdir(join(MEDIA, 'clips'), { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'curio-frames-'));
  const server = await openServer();
  const { browser, page } = await openStudioPage(server);
  const job = { server, page, scratch, isWanted: (id) => wanted.length === 0 || wanted.includes(id) };
  const does = (kind) => !process.env.CURIO_ONLY || process.env.CURIO_ONLY === kind;
  if (does('films')) await renderFilms(job);
  if (does('stills')) await renderStills(job);
  if (does('posters')) await renderPosters(job);
  await browser.close();
  server.close();
  if (does('films')) await joinReels(job);
  await rm(scratch, { recursive: true });
}

async function renderStills({ server, page, isWanted }) {
  const ids = (await page.evaluate(() => globalThis.listThings())).filter(isWanted);
  if (ids.length > 0) await page.evaluate((options) => globalThis.openStudio(options), STILL);
  for (const id of ids) {
    for (const angle of ['front', 'detail']) {
      server.onFrame((bytes) =>
        writeStill(bytes, { file: join(MEDIA, 'products', `${id}-${angle}.webp`), ...STILL }),
      );
      report(
        `${id} ${angle}`,
        await page.evaluate(([thing, side]) => globalThis.drawStill(thing, side), [id, angle]),
      );
    }
  }
}

async function renderFilms({ server, page, scratch, isWanted }) {
  const all = (await page.evaluate(() => globalThis.listFilms())).map((film, index) => ({
    ...film,
    seed: index + 11,
  }));
  const films = all.filter(({ id }) => isWanted(id));
  if (films.length > 0) await page.evaluate((options) => globalThis.openStudio(options), FILM);
  for (const { id, lengthS, seed } of films) {
    const music = join(scratch, `${id}.wav`);
    await writeMusic(music, { lengthS, seed });
    const draft = join(scratch, `${id}.mp4`);
    const clip = openClip({ file: draft, music, framesPerSecond: FILM_FRAMES_PER_SECOND, ...FILM });
    server.onFrame((bytes) => clip.add(bytes));
    // Two frames more than the length, since motion needs a neighbour on both sides.
    const count = Math.round(lengthS * FILM_FRAMES_PER_SECOND) + 2;
    const times = Array.from({ length: count }, (_, frame) =>
      Math.min(frame / FILM_FRAMES_PER_SECOND, lengthS),
    );
    report(`${id} frame`, await page.evaluate(([film, at]) => globalThis.drawFilm(film, at), [id, times]));
    await clip.close();
    await moveFile(draft, join(MEDIA, 'clips', `${id}.mp4`));
  }
}

async function renderPosters({ server, page, isWanted }) {
  const films = await page.evaluate(() => globalThis.listFilms());
  const posters = [
    ...films.map(({ id, posterS }) => ({ id, film: id, atS: posterS })),
    ...REELS.map(({ id, poster }) => ({ id, film: poster.clip, atS: poster.atS })),
  ].filter(({ id }) => isWanted(id));
  if (posters.length > 0) await page.evaluate((options) => globalThis.openStudio(options), POSTER);
  for (const { id, film, atS } of posters) {
    server.onFrame((bytes) =>
      writeStill(bytes, { file: join(MEDIA, 'clips', `${id}.webp`), quality: 80, ...POSTER }),
    );
    report(`${id} poster`, await page.evaluate(([name, at]) => globalThis.drawFilm(name, [at]), [film, atS]));
  }
}

async function joinReels({ scratch, isWanted }) {
  for (const { id, stretches, seed } of REELS.filter((reel) => isWanted(reel.id))) {
    const lengthS = stretches.reduce((sum, stretch) => sum + stretch.lengthS, 0);
    const music = join(scratch, `${id}.wav`);
    await writeMusic(music, { lengthS, seed });
    const parts = stretches.map((stretch) => ({
      ...stretch,
      file: join(MEDIA, 'clips', `${stretch.clip}.mp4`),
    }));
    await joinClips(parts, { file: join(MEDIA, 'clips', `${id}.mp4`), music });
  }
}

async function moveFile(from, to) {
  await rename(from, to).catch(async () => {
    const { copyFile } = await import('node:fs/promises');
    await copyFile(from, to);
  });
}

function report(what, milliseconds) {
  process.stdout.write(`${what}: ${Math.round(milliseconds)} ms\n`);
}

await main(process.argv.slice(2));
