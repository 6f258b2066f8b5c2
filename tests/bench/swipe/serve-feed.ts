import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalog, CatalogPointer } from '@curio/core';
import { createProduct, createShop, createVideo } from '@curio/core/testing';
import { serveClips, type ClipServer, type ServedFile } from './serve-clips.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SCRIPT_TAG = join(ROOT, 'widget/script-tag');
const CLIPS = join(ROOT, 'demo-site/public/media/clips');

/** Items of the feed. */
export const FEED_LENGTH = 50;

/** 12 Mbit/s: an ordinary mobile line. */
const LINE_BYTES_PER_SECOND = 1_500_000;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
  '.webp': 'image/webp',
};

const PAGE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width" /><title>Swipe</title>
  <style>body { margin: 0 }</style>
  <link rel="stylesheet" href="/embed/curio.css" />
  <script async src="/embed/curio.js" data-site="bench" data-source="/catalog.json" data-engine="none"></script>
  <body><curio-feed layout="full" kinds="video" count="${FEED_LENGTH}"></curio-feed></body></html>`;

/** Serves the built script tag and a feed of the demo shop's clips, each under an address of its own. */
export async function serveFeed(): Promise<ClipServer> {
  const names = readdirSync(CLIPS).filter((name) => name.endsWith('.mp4'));
  const files: Record<string, ServedFile> = {
    '/': ['text/html', PAGE],
    '/catalog.json': toJson(POINTER),
    '/items.json': toJson(toCatalog()),
    '/withdrawn.json': toJson([]),
    '/report.json': toJson([]),
  };
  for (let index = 0; index < FEED_LENGTH; index += 1) {
    const name = join(CLIPS, (names[index % names.length] ?? '').replace('.mp4', ''));
    files[`/clips/${index}.mp4`] = read(`${name}.mp4`);
    files[`/posters/${index}.webp`] = read(`${name}.webp`);
  }
  const find = (path: string): ServedFile | null => {
    if (!path.startsWith('/embed/')) return files[path] ?? null;
    return read(join(SCRIPT_TAG, path.slice('/embed/'.length)));
  };
  return serveClips(find, LINE_BYTES_PER_SECOND);
}

const POINTER: CatalogPointer = {
  schemaVersion: 1,
  version: 'bench',
  builtAtMs: 1_780_272_000_000,
  items: 'items.json',
  withdrawn: 'withdrawn.json',
  report: 'report.json',
};

function toCatalog(): Catalog {
  const videos = Array.from({ length: FEED_LENGTH }, (_, index) =>
    createVideo({
      id: `clip-${index}`,
      title: `Clip ${index}`,
      sources: [{ url: `/clips/${index}.mp4`, type: 'video/mp4' }],
      poster: { url: `/posters/${index}.webp` },
      moments: [{ id: `moment-${index}`, productId: 'product-1', startMs: 500, endMs: 6000 }],
    }),
  );
  return {
    schemaVersion: 1,
    currency: 'EUR',
    shops: [createShop()],
    products: [createProduct({ pictures: [{ url: '/posters/0.webp' }] })],
    videos,
    lives: [],
    creators: [],
    campaigns: [],
  };
}

function toJson(value: unknown): ServedFile {
  return ['application/json', JSON.stringify(value)];
}

function read(path: string): ServedFile {
  return [TYPES[extname(path)] ?? 'application/octet-stream', readFileSync(path)];
}
