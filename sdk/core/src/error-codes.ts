import type { ErrorCode, Failure } from './errors.ts';

/**
 * Every code that Curio's core, SDK, widget and collector can report, with what to do about it.
 *
 * One table for all packages but `@curio/inference`, which stands alone. `fatal` means that the part which
 * reports it cannot go on; the rest of the page always can. Codes are stable for ever.
 *
 * @public
 */
export const ERROR_CODES: Readonly<Record<ErrorCode, ErrorAdvice>> = {
  'catalog-unreachable': {
    fatal: true,
    advice: 'Check the address in data-source and that it answers with status 200 and CORS headers.',
  },
  'catalog-not-json': {
    fatal: true,
    advice: 'The address answered, but not with JSON. Point data-source at catalog.json, not at a page.',
  },
  'catalog-newer-version': {
    fatal: true,
    advice: 'The catalogue was built by a newer Curio. Update the script tag or rebuild the catalogue.',
  },
  'catalog-invalid': {
    fatal: true,
    advice: 'Rebuild the catalogue with `curio build`; its report names the line.',
  },
  'catalog-empty': { fatal: true, advice: 'The catalogue has no item that can be shown. Read report.json.' },
  'item-invalid': { fatal: false, advice: 'The item is left out. Mend the named field at the source.' },
  'vectors-unreachable': {
    fatal: false,
    advice: 'The vectors are made from the texts here, which takes longer. Check the vectors file.',
  },
  'vectors-invalid': {
    fatal: false,
    advice: 'The vectors are made from the texts here. Rebuild the catalogue: the file is cut or foreign.',
  },
  'co-visits-unreachable': {
    fatal: false,
    advice: 'Ranking goes on without what goes together. Check the file that catalog.json names as coVisits.',
  },
  'co-visits-invalid': {
    fatal: false,
    advice: 'Ranking goes on without what goes together. Rebuild the catalogue: the file is cut or foreign.',
  },
  'history-unreadable': {
    fatal: true,
    advice: 'Give `--history` a CSV with the columns user, item and ts, or JSON lines with these fields.',
  },
  'model-unreachable': { fatal: false, advice: 'Ranking stays at tier 0. Check the model folder and CORS.' },
  'model-invalid': { fatal: false, advice: 'Ranking stays at tier 0. Check manifest.json and its sha256.' },
  'model-unsupported': {
    fatal: false,
    advice:
      'The light engine lacks an operator of this model. Allow onnxruntime, or export the model otherwise.',
  },
  'model-failed': { fatal: false, advice: 'Ranking falls back one tier; see the cause.' },
  'worker-unavailable': {
    fatal: false,
    advice:
      "Allow blob: in worker-src, or host the worker stub; 'wasm-unsafe-eval' in script-src; curio in trusted-types.",
  },
  'worker-lost': {
    fatal: false,
    advice: 'The ranking worker ended; tier 0 answers until the next one is there, up to three a page.',
  },
  'worker-timeout': {
    fatal: false,
    advice: 'The ranking worker did not answer in time and was ended; tier 0 answered.',
  },
  'storage-unavailable': {
    fatal: false,
    advice: 'IndexedDB is not there (private mode?). Events and profile stay in memory.',
  },
  'quota-exceeded': { fatal: false, advice: 'The oldest events of low priority were dropped and counted.' },
  'collector-unreachable': { fatal: false, advice: 'Events wait in the ledger and are sent later.' },
  'collector-refused': {
    fatal: false,
    advice: 'The collector refused the batch: check the write key and origin.',
  },
  'collector-answer-invalid': {
    fatal: false,
    advice: 'The collector answered in a shape this Curio does not know. Update the older of the two.',
  },
  'event-invalid': { fatal: false, advice: 'The event breaks the vocabulary and was not stored.' },
  'messages-invalid': {
    fatal: false,
    advice: 'English is said instead. Check the file in data-messages against curio.messages.json.',
  },
  'media-failed': { fatal: false, advice: 'The clip could not be played; its poster stays.' },
  'cart-refused': { fatal: false, advice: 'The shop refused the line; the reason is shown to the shopper.' },
  'client-missing': {
    fatal: true,
    advice: "Add the Curio script tag to the page, or set the element's `client` property.",
  },
  'wrong-call': { fatal: true, advice: 'Read the message: an argument is outside what the function takes.' },
  'shape-mismatch': { fatal: true, advice: 'An array has another length than its documented shape.' },
  'feed-unreadable': { fatal: true, advice: 'The feed is not of the format that its name says.' },
  'feed-too-large': {
    fatal: true,
    advice:
      'Divide the file, or export fewer products at once. `curio build` reads larger Merchant Center feeds in parts.',
  },
  'profile-invalid': {
    fatal: false,
    advice: 'The kept interest profile is cut, foreign or newer; ranking starts anew from the prior.',
  },
  'pairing-invalid': {
    fatal: false,
    advice: "Copy the whole pairing link from the collector's start message.",
  },
  'token-refused': { fatal: false, advice: 'The read token is wrong, revoked or expired. Pair again.' },
  'store-failed': { fatal: false, advice: 'The event store could not commit; nothing was acknowledged.' },
  'bridge-invalid': { fatal: false, advice: 'A page message broke the bridge protocol and was ignored.' },
};

/** What a code means for the part that reports it, and what its reader should do. @public */
export interface ErrorAdvice {
  readonly fatal: boolean;
  readonly advice: string;
}

/** The detail of the `curio-error` event that every element and the client send. @public */
export interface CurioErrorDetail {
  readonly code: ErrorCode;
  readonly fatal: boolean;
  readonly message: string;
  readonly place?: string;
}

/** Turns a failure into the detail of a `curio-error` event. @public */
export function toErrorDetail(failure: Failure): CurioErrorDetail {
  return { ...failure, fatal: ERROR_CODES[failure.code].fatal };
}
