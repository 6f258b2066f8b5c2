import { toRecord, type Unknowns } from '../../page-tools/unknowns.ts';
import type { ConsentScene } from './consent-scene.ts';

/** The layer is looked at this often: it tells nobody when something is pushed. */
const LOOK_MS = 500;

type Word = 'granted' | 'denied';

/** What is known of a storage type: what holds for everybody, for some regions, and what was answered. */
interface Known {
  readonly byDefault?: Word;
  readonly answered?: Word;
}

/**
 * Reads Google Consent Mode: the `consent` commands in the page's `dataLayer`, and the state that Google's tag keeps, which
 * knows the visitor's region and what tag manager templates set without a command.
 *
 * `analytics_storage` allows measuring, `personalization_storage` ranking (where a site does not use it, what it says of
 * `analytics_storage`), either of them storing. A default that denies is no answer yet. Where only some regions are denied
 * by default and nobody says where the visitor is, the visitor counts as one of them.
 *
 * @see https://developers.google.com/tag-platform/security/guides/consent
 * @internal
 */
export function readGoogle(scene: ConsentScene): void {
  const { scheduler, signal, globals } = scene;
  const commands = createCommands();
  const look = (): void => {
    commands.read(globals()['dataLayer']);
    tell(commands, scene);
    scheduler.after(LOOK_MS, look, { signal });
  };
  if (!signal.aborted) look();
}

function tell({ known }: Commands, { globals, said }: ConsentScene): void {
  const entries = toRecord(toRecord(toRecord(globals()['google_tag_data'])?.['ics'])?.['entries']);
  const find = (type: string): Known => ({ ...known.get(type), ...readEntry(entries?.[type]) });
  const analytics = find('analytics_storage');
  const personal = find('personalization_storage');
  const measures = isGranted(analytics);
  const isNamed = personal.byDefault !== undefined || personal.answered !== undefined;
  const personalises = isNamed ? isGranted(personal) : measures;
  const isAnswered = analytics.answered !== undefined || personal.answered !== undefined;
  if (!isAnswered && !measures && !personalises) return;
  said({ ranking: personalises, measurement: measures, storage: measures || personalises });
}

function isGranted({ byDefault, answered }: Known): boolean {
  return (answered ?? byDefault) === 'granted';
}

/** Google's own record of a type: true is granted. */
function readEntry(value: unknown): Known {
  const entry = toRecord(value);
  const read = (name: string): Word | null => {
    if (typeof entry?.[name] !== 'boolean') return null;
    return entry[name] ? 'granted' : 'denied';
  };
  const byDefault = read('default');
  const answered = read('update');
  return { ...(byDefault === null ? {} : { byDefault }), ...(answered === null ? {} : { answered }) };
}

interface Commands {
  readonly known: ReadonlyMap<string, Known>;
  /** Takes in what is new in the layer. */
  read(layer: unknown): void;
}

function createCommands(): Commands {
  const known = new Map<string, Known>();
  const seen = new WeakSet<object>();
  return {
    known,
    read(layer) {
      if (!Array.isArray(layer)) return;
      for (const entry of layer as readonly unknown[]) {
        const command = toRecord(entry);
        // Tag Manager cuts the layer short at its beginning: places say nothing.
        if (command === null || seen.has(command)) continue;
        seen.add(command);
        if (command[0] === 'consent') take(known, command[1], toRecord(command[2]));
      }
    },
  };
}

function take(known: Map<string, Known>, verb: unknown, parameters: Unknowns | null): void {
  for (const [type, word] of Object.entries(parameters ?? {})) {
    if (word !== 'granted' && word !== 'denied') continue;
    const before = known.get(type) ?? {};
    if (verb === 'update') known.set(type, { ...before, answered: word });
    if (verb !== 'default') continue;
    // Of several the stricter one: they are for regions, and nobody says in which the visitor is.
    known.set(type, { ...before, byDefault: before.byDefault === 'denied' ? 'denied' : word });
  }
}
