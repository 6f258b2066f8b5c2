import { fail, succeed, type Result } from '../../errors.ts';
import { isEventType } from '../../events/event-types.ts';
import { MAX_PROFILE_BYTES, PROFILE_FORMAT, PROFILE_VERSION } from './encode-profile.ts';
import { FOLLOWS_NOBODY } from '../following/following.ts';
import { readFollowing } from '../following/read-following.ts';
import { isRecord, readList, readNumber, readText } from './read-values.ts';
import {
  INTEREST_DIMENSION,
  MAX_INTEREST_STEPS,
  type InterestProfile,
  type InterestStep,
} from '../profile.ts';
import { addLasting } from '../update-profile.ts';

const MAX_SEEN = 2000;
const MAX_NOT_INTERESTED = 500;

/** Each brings the text of one version up to the next; what the first release wrote was version 1. */
const UPGRADES: Readonly<Record<number, (body: Body) => Body>> = {
  1: addLongTerm,
  2: addFollowing,
  3: addSpace,
};

type Body = Readonly<Record<string, unknown>>;

/**
 * Reads what {@link encodeProfile} wrote, also in the versions before: then what has lasted is what its steps say, and nobody
 * is followed.
 *
 * @returns the profile, or `profile-invalid` for a foreign, cut, over-long or newer text, with the place in it.
 * @public
 */
export function decodeProfile(text: string): Result<InterestProfile, 'profile-invalid'> {
  if (text.length > MAX_PROFILE_BYTES) return refuse(`${text.length} characters are no profile`, 'length');
  const parsed = parseJson(text);
  if (!isRecord(parsed) || parsed['format'] !== PROFILE_FORMAT)
    return refuse('the text is no profile', 'format');
  const version = parsed['version'];
  const isKnown = version === PROFILE_VERSION || Object.hasOwn(UPGRADES, String(version));
  if (!isKnown) return refuse(`version ${String(version)} is not ${PROFILE_VERSION}`, 'version');
  const profile = readUpgraded(parsed, Number(version));
  return profile === null ? refuse('a field is missing or outside its range', 'body') : succeed(profile);
}

function readUpgraded(written: Body, version: number): InterestProfile | null {
  let body = written;
  for (let from = version; from < PROFILE_VERSION; from += 1) body = UPGRADES[from]?.(body) ?? body;
  const profile = readProfile(body);
  // What has lasted was not written then: it is what the steps say.
  return version > 1 || profile === null
    ? profile
    : profile.steps.reduce((sum, step) => addLasting(sum, step, step.weight), profile);
}

/** Without the long term, and without the time of a sight. */
function addLongTerm(body: Body): Body {
  const { seen, updatedAtMs } = body;
  const timed = Array.isArray(seen) ? seen.map((entry) => [entry, updatedAtMs].flat()) : seen;
  return { ...body, lasting: [0, []], seen: timed };
}

function addFollowing(body: Body): Body {
  return { ...body, following: FOLLOWS_NOBODY };
}

/** Every item was encoded by itself then. */
function addSpace(body: Body): Body {
  return { ...body, space: '' };
}

function readProfile(body: Body): InterestProfile | null {
  const steps = readList(body['steps'], readStep, MAX_INTEREST_STEPS);
  const aversion = readVector(body['aversion']);
  const lasting = readVector(body['lasting']);
  const notInterested = readList(body['notInterested'], readText, MAX_NOT_INTERESTED);
  const seen = readList(body['seen'], readSeen, MAX_SEEN);
  const updatedAtMs = readNumber(body['updatedAtMs']);
  if (steps === null || aversion === null || lasting === null || notInterested === null) return null;
  const following = readFollowing(body['following']);
  const space = readText(body['space']);
  if (seen === null || updatedAtMs === null || following === null || space === null) return null;
  return { schemaVersion: 4, space, steps, aversion, lasting, notInterested, seen, following, updatedAtMs };
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

function readSeen(value: unknown): InterestProfile['seen'][number] | null {
  if (!Array.isArray(value)) return null;
  const [id, times, at]: readonly unknown[] = value;
  const item = readText(id);
  const count = readNumber(times);
  const atMs = readNumber(at);
  return item === null || count === null || atMs === null ? null : [item, count, atMs];
}

function readRatio(value: unknown): number | null {
  const ratio = readNumber(value);
  return ratio === null || ratio < 0 || ratio > 1 ? null : ratio;
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
