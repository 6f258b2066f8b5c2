import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kept between runs, beside the packages: it is fetched, never committed. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/curio-peers', import.meta.url));

/** A file of a peer's package, at exactly one version. */
export interface PeerFile {
  readonly label: string;
  readonly spec: string;
  readonly file: string;
}

/** What a page loads of others that show clips, sell or play; the file that their documentation names. */
export const PEER_FILES: readonly PeerFile[] = [
  { label: 'lite-youtube-embed 0.3.4', spec: 'lite-youtube-embed@0.3.4', file: 'src/lite-yt-embed.js' },
  {
    label: 'cloudinary-video-player 4.0.3, its stub',
    spec: 'cloudinary-video-player@4.0.3',
    file: 'dist/player.min.js',
  },
  {
    label: 'cloudinary-video-player 4.0.3',
    spec: 'cloudinary-video-player@4.0.3',
    file: 'dist/cld-video-player.min.js',
  },
  { label: 'buy-button-js 3.0.6', spec: '@shopify/buy-button-js@3.0.6', file: 'dist/buybutton.min.js' },
  { label: 'hls.js 1.7.4 light', spec: 'hls.js@1.7.4', file: 'dist/hls.light.min.js' },
  { label: 'video.js 8.24.1', spec: 'video.js@8.24.1', file: 'dist/video.min.js' },
  { label: 'mux-player 3.14.0', spec: '@mux/mux-player@3.14.0', file: 'dist/mux-player.js' },
  { label: 'storyly-web 4.5.4', spec: 'storyly-web@4.5.4', file: 'dist/index.js' },
];

/**
 * Finds a peer's file, and fetches its package from the registry that npm is set up with when it is not there yet. No
 * script of it is run.
 *
 * @throws when it cannot be fetched, as without a network.
 */
export function findPeerFile({ spec, file }: PeerFile): string {
  const folder = join(CACHE, spec.replaceAll(/[^\w.-]/gu, '_'));
  const path = join(folder, 'package', file);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Without a network this must not hold up whoever only wants to know our own sizes.
  const patience = ['--fetch-retries=0', '--fetch-timeout=20000'];
  execFileSync('npm', ['pack', spec, '--pack-destination', folder, '--silent', ...patience], {
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm packed nothing for ${spec}`);
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  if (!existsSync(path)) throw new Error(`${spec} has no ${file}`);
  return path;
}
