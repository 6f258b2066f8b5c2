import { fail, succeed, type Result } from '../errors.ts';
import { isEventType } from '../events/event-types.ts';
import { MAX_PROFILE_BYTES, PROFILE_FORMAT, PROFILE_VERSION } from './encode-profile.ts';
import {
  INTEREST_DIMENSION,
  MAX_INTEREST_STEPS,
  type InterestProfile,
  type InterestStep,
} from './profile.ts';

const MAX_SEEN = 2000;
const MAX_NOT_INTERESTED = 500;

/**
 * Reads what {@link encodeProfile} wrote.
 *
 * @returns the profile, or `profile-invalid` for a foreign, cut, over-long or newer text, with the place in it.
 * @public
 */
export function decodeProfile(text: string): Result<InterestProfile, 'profile-invalid'> {
  if (text.length > MAX_PROFILE_BYTES) return refuse(`${text.length} characters are no profile`, 'length');
  const parsed = parseJson(text);
  if (!isRecord(parsed) || parsed['format'] !== PROFILE_FORMAT)
    return refuse('the text is no profile', 'format');
  if (parsed['version'] !== PROFILE_VERSION) {
    return refuse(`version ${String(parsed['version'])} is not ${PROFILE_VERSION}`, 'version');
  }
  const profile = readProfile(parsed);
  return profile === null ? refuse('a field is missing or outside its range', 'body') : succeed(profile);
}

function readProfile(body: Readonly<Record<string, unknown>>): InterestProfile | null {
  const steps = readList(body['steps'], readStep, MAX_INTEREST_STEPS);
  const aversion = readVector(body['aversion']);
  const notInterested = readList(body['notInterested'], readText, MAX_NOT_INTERESTED);
  const seen = readList(body['seen'], readSeen, MAX_SEEN);
  const updatedAtMs = readNumber(body['updatedAtMs']);
  if (steps === null || aversion === null || notInterested === null) return null;
  if (seen === null || updatedAtMs === null) return null;
  return { schemaVersion: 1, steps, aversion, notInterested, seen, updatedAtMs };
}

function readStep(value: unknown): InterestStep | null {
  if (!isRecord(value)) return null;
  const item = readText(value['item']);
  const act = readText(value['act']);
  const vector = readVector(value['vector']);
  const category = readList(value['category'], readText, 20);
  const weight = readRatio(value['weight']);
  const atMs = readNumber(value['atMs']);
  if (item === null || act === null || !isEventType(act) || vector === null) return null;
  if (category === null || weight === null || atMs === null) return null;
  return { item, act, vector, category, weight, atMs };
}

function readVector(value: unknown): Float32Array | null {
  if (!Array.isArray(value)) return null;
  const [scale, codes]: readonly unknown[] = value;
  const size = readNumber(scale);
  const list = readList(codes, readCode, INTEREST_DIMENSION);
  if (size === null || list === null) return null;
  if (list.length === 0) return new Float32Array(INTEREST_DIMENSION);
  return list.length === INTEREST_DIMENSION ? Float32Array.from(list, (code) => code * size) : null;
}

function readCode(value: unknown): number | null {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 127 ? Number(value) : null;
}

function readSeen(value: unknown): readonly [string, number] | null {
  if (!Array.isArray(value)) return null;
  const [id, times]: readonly unknown[] = value;
  const item = readText(id);
  const count = readNumber(times);
  return item === null || count === null ? null : [item, count];
}

function readList<Entry>(
  value: unknown,
  read: (entry: unknown) => Entry | null,
  most: number,
): readonly Entry[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const entries = value.map(read);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 300 ? value : null;
}

function readNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function readRatio(value: unknown): number | null {
  const ratio = readNumber(value);
  return ratio === null || ratio < 0 || ratio > 1 ? null : ratio;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller refuses it like any other foreign text.
    return null;
  }
}

function refuse(message: string, place: string): Result<never, 'profile-invalid'> {
  return fail('profile-invalid', `The profile was not read: ${message}.`, place);
}
