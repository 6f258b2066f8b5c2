// A quiet tune for each clip: plucked strings over a soft pad, in a scale without sharp corners.
// In: seconds and a seed. Out: a WAV file, 44.1 kHz stereo.

import { writeFile } from 'node:fs/promises';
import { createRandom } from '../stage/random.mjs';

const RATE_HZ = 44100;
/** Semitones above the root: major pentatonic over two octaves. */
const SCALE = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21];
const CHORDS = [
  [0, 7, 16],
  [-3, 4, 12],
  [-5, 2, 11],
  [-7, 5, 9],
];

/** Writes a tune of `lengthS` that fades in and out. */
export async function writeMusic(file, { lengthS, seed }) {
  const random = createRandom(seed);
  const root = 196 * 2 ** (Math.floor(random() * 5) / 12);
  const left = new Float32Array(Math.ceil(lengthS * RATE_HZ));
  const right = new Float32Array(left.length);
  const beatS = 0.36 + random() * 0.1;
  for (let beat = 0; beat * beatS < lengthS - 0.3; beat += 1) {
    if (beat % 8 === 0)
      addPad(left, right, {
        startS: beat * beatS,
        lengthS: beatS * 9,
        root,
        chord: CHORDS[(beat / 8 + seed) % 4],
      });
    if (beat % 2 === 0 || random() < 0.45) {
      const pitch =
        root * 2 ** (SCALE[Math.floor(random() * SCALE.length)] / 12) * (beat % 8 === 0 ? 0.5 : 1);
      addPluck(left, right, {
        startS: beat * beatS + random() * 0.012,
        pitch,
        level: 0.16 + random() * 0.1,
        side: 0.3 + random() * 0.4,
        random,
      });
    }
  }
  await writeFile(file, toWav(fade(left, lengthS), fade(right, lengthS)));
}

/** Karplus and Strong 1983: a burst of noise in a delay line that averages itself. */
function addPluck(left, right, { startS, pitch, level, side, random }) {
  const line = Float32Array.from({ length: Math.round(RATE_HZ / pitch) }, () => random() * 2 - 1);
  for (let pass = 0; pass < 3; pass += 1)
    line.forEach((value, index) => {
      line[index] = (value + line[(index + 1) % line.length]) / 2;
    });
  const start = Math.round(startS * RATE_HZ);
  const end = Math.min(left.length, start + RATE_HZ * 2);
  for (let index = start; index < end; index += 1) {
    const at = (index - start) % line.length;
    const value = line[at] * level;
    line[at] = 0.4985 * (line[at] + line[(at + 1) % line.length]);
    left[index] += value * (1 - side);
    right[index] += value * side;
  }
}

function addPad(left, right, { startS, lengthS, root, chord }) {
  const start = Math.round(startS * RATE_HZ);
  const count = Math.round(lengthS * RATE_HZ);
  for (const semitones of chord) {
    const step = (root * 0.5 * 2 ** (semitones / 12) * Math.PI * 2) / RATE_HZ;
    for (let index = 0; index < count && start + index < left.length; index += 1) {
      const value = 0.022 * Math.sin((index / count) * Math.PI) ** 2;
      left[start + index] += value * Math.sin(step * index);
      right[start + index] += value * Math.sin(step * 1.003 * index);
    }
  }
}

function fade(channel, lengthS) {
  return channel.map((value, index) => {
    const timeS = index / RATE_HZ;
    return value * Math.min(1, timeS / 0.4, Math.max(0, (lengthS - timeS) / 0.7));
  });
}

function toWav(left, right) {
  const bytes = Buffer.alloc(44 + left.length * 4);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + left.length * 4, 4);
  bytes.write('WAVEfmt ', 8);
  [
    [16, 4],
    [1, 2],
    [2, 2],
    [RATE_HZ, 4],
    [RATE_HZ * 4, 4],
    [4, 2],
    [16, 2],
  ].reduce((at, [value, size]) => bytes.writeUIntLE(value, at, size), 16);
  bytes.write('data', 36);
  bytes.writeUInt32LE(left.length * 4, 40);
  left.forEach((value, index) => {
    bytes.writeInt16LE(toSample(value), 44 + index * 4);
    bytes.writeInt16LE(toSample(right[index]), 46 + index * 4);
  });
  return bytes;
}

function toSample(value) {
  return Math.round(Math.max(-1, Math.min(1, value)) * 32767);
}
