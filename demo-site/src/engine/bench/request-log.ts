import type { EngineName } from './engines.ts';

/** A file that an engine loaded. */
export interface LoadedFile {
  readonly url: string;
  /** Bytes of the body as it was sent. */
  readonly sentBytes: number;
  readonly isCompressed: boolean;
}

/** Knows which engine asked for which file. */
export interface RequestLog {
  /** From now on, what is requested is this engine's; `null` when none runs. */
  begin(engine: EngineName | null): void;
  /** Adds a file whose request this page cannot see, because a worker made it. */
  add(engine: EngineName, file: LoadedFile): void;
  /** What all engines need: whatever was asked for while none had a model. */
  sharedFiles(): readonly LoadedFile[];
  /**
   * What this engine asked for beyond that. Each file once, however often the engine ran: a second run finds its code
   * in the page already.
   */
  ownFilesOf(engine: EngineName): readonly LoadedFile[];
}

interface Turn {
  readonly engine: EngineName | null;
  readonly startMs: number;
}

type Shelf = Map<string, LoadedFile>;

/** Pictures and clips of the page itself are nobody's engine. */
const MEDIA: ReadonlySet<string> = new Set(['img', 'css', 'video', 'audio', 'track', 'beacon']);

/** Listens to Resource Timing until the signal aborts. */
export function createRequestLog(foreign: readonly string[], signal: AbortSignal): RequestLog {
  const turns: Turn[] = [];
  const shelves: Readonly<Record<EngineName, Shelf>> = {
    none: new Map(),
    light: new Map(),
    onnxruntime: new Map(),
  };
  const take = (entries: PerformanceEntryList): void => {
    for (const entry of entries) {
      const engine = turns.findLast(({ startMs }) => startMs <= entry.startTime)?.engine ?? null;
      if (engine === null || !(entry instanceof PerformanceResourceTiming)) continue;
      if (isOfEngine(entry, foreign)) put(shelves[engine], toFile(entry));
    }
  };
  const observer = new PerformanceObserver((list) => {
    take(list.getEntries());
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  return {
    begin(engine) {
      turns.push({ engine, startMs: performance.now() });
    },
    add(engine, file) {
      put(shelves[engine], file);
    },
    sharedFiles() {
      take(observer.takeRecords());
      return [...shelves.none.values()];
    },
    ownFilesOf(engine) {
      take(observer.takeRecords());
      return [...shelves[engine].values()].filter(({ url }) => !shelves.none.has(url));
    },
  };
}

/** What never came has status 0; it was asked for, and loaded nothing. */
function isOfEngine(entry: PerformanceResourceTiming, foreign: readonly string[]): boolean {
  const { initiatorType, name, responseStatus } = entry;
  if (MEDIA.has(initiatorType) || responseStatus === 0) return false;
  return !foreign.some((start) => name.startsWith(start));
}

function toFile({ name, encodedBodySize, decodedBodySize }: PerformanceResourceTiming): LoadedFile {
  return { url: name, sentBytes: encodedBodySize, isCompressed: encodedBodySize < decodedBodySize };
}

/** A later request may be answered "not modified", with no body. */
function put(shelf: Shelf, file: LoadedFile): void {
  const known = shelf.get(file.url);
  if (known === undefined || known.sentBytes < file.sentBytes) shelf.set(file.url, file);
}
