// ffmpeg: raw frames into WebP stills and H.264 clips.
// In: RGBA bytes, bottom row first. Out: files.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const RAW = (widthPx, heightPx) => ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${widthPx}x${heightPx}`];

/** Writes one frame as WebP. */
export async function writeStill(bytes, { file, widthPx, heightPx, quality = 84 }) {
  const ffmpeg = start([
    ...RAW(widthPx, heightPx),
    '-i',
    '-',
    '-vf',
    'vflip',
    '-frames:v',
    '1',
    '-c:v',
    'libwebp',
    '-quality',
    String(quality),
    '-compression_level',
    '6',
    '-preset',
    'photo',
    file,
  ]);
  ffmpeg.stdin.end(bytes);
  await finish(ffmpeg);
}

/** Sound and stream settings that every clip shares; `music` is input 1. */
export const CLIP_FORMAT = [
  '-c:v',
  'libx264',
  '-profile:v',
  'high',
  '-level',
  '4.0',
  '-preset',
  'medium',
  '-pix_fmt',
  'yuv420p',
  '-threads',
  '1',
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-c:a',
  'aac',
  '-b:a',
  '64k',
  '-ac',
  '2',
  '-shortest',
  '-movflags',
  '+faststart',
  '-map_metadata',
  '-1',
];

/** Opens a clip that takes frames; in-between frames up to 24 a second are worked out from their motion. */
export function openClip({ file, widthPx, heightPx, framesPerSecond, music, crf = 27 }) {
  const tween =
    framesPerSecond < 24
      ? 'minterpolate=fps=24:mi_mode=mci:mc_mode=aobmc:me_mode=bidir:me=epzs:vsbmc=0:scd=fdiff:scd_threshold=4,'
      : '';
  const ffmpeg = start([
    ...RAW(widthPx, heightPx),
    '-r',
    String(framesPerSecond),
    '-i',
    '-',
    '-i',
    music,
    '-filter_threads',
    '1',
    '-vf',
    `vflip,format=yuv420p,${tween}scale=720:1280:flags=lanczos:out_color_matrix=bt709`,
    '-crf',
    String(crf),
    '-g',
    '48',
    ...CLIP_FORMAT,
    file,
  ]);
  return {
    async add(bytes) {
      if (!ffmpeg.stdin.write(bytes)) await once(ffmpeg.stdin, 'drain');
    },
    async close() {
      ffmpeg.stdin.end();
      await finish(ffmpeg);
    },
  };
}

/** Joins stretches of finished clips: [{ file, startS, lengthS }] into `file`. */
export async function joinClips(stretches, { file, music, crf = 28 }) {
  const inputs = stretches.flatMap(({ file: from, startS, lengthS }) => [
    '-ss',
    String(startS),
    '-t',
    String(lengthS),
    '-i',
    from,
  ]);
  const names = stretches.map((_, index) => `[${index}:v]`).join('');
  const ffmpeg = start([
    ...inputs,
    '-i',
    music,
    '-filter_complex',
    `${names}concat=n=${stretches.length}:v=1:a=0[film]`,
    '-map',
    '[film]',
    '-map',
    `${stretches.length}:a`,
    '-crf',
    String(crf),
    '-g',
    '48',
    ...CLIP_FORMAT,
    file,
  ]);
  await finish(ffmpeg);
}

function start(options) {
  return spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...options], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
}

async function finish(child) {
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`ffmpeg ended with code ${code}`);
}
