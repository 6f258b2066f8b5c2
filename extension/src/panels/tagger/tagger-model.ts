import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { ClipCommand, ClipView } from '../../tagger/clip-command.ts';
import type { PanelPlatform } from '../panel-platform.ts';
import type { PanelState } from '../panel-state.ts';
import { createClipNotebook, type ClipNotebook } from './clip-notebook.ts';

/** Often enough to stop at a tenth of a second by eye. */
const LOOK_MS = 200;

/** What the tagger shows, and what a person can do in it. */
export interface TaggerModel {
  /** `undefined` until the page answered, `null` where it cannot be reached. */
  readonly clips: ReadonlySignal<readonly ClipView[] | null | undefined>;
  readonly chosen: ReadonlySignal<ClipView | null>;
  /** Whether the last press of play was refused by the browser. */
  readonly isPlayRefused: ReadonlySignal<boolean>;
  readonly notebook: ClipNotebook;
  readonly choose: (clip: number) => void;
  readonly control: (command: ClipCommand) => void;
}

/** What the tagger follows. */
export interface TaggerSource {
  readonly platform: PanelPlatform;
  readonly state: Pick<PanelState, 'tab' | 'tabId'>;
  readonly isChosen: () => boolean;
  readonly life: AbortSignal;
}

/** Follows the videos of the tab's page while its section is seen, and keeps what was marked for each shop. */
export function createTaggerModel({ platform, state, isChosen, life }: TaggerSource): TaggerModel {
  const clips = signal<readonly ClipView[] | null | undefined>(undefined);
  const wanted = signal<number | null>(null);
  const isPlayRefused = signal(false);
  const find = (clip: number | null): ClipView | undefined => clips.value?.find((one) => one.clip === clip);
  const chosen = computed(() => find(wanted.value) ?? findLikeliest(clips.value ?? []));
  const notebook = createClipNotebook(platform.kept, chosen);
  const control = createAsker(platform, state, (answer, command) => {
    clips.value = answer;
    if (command.do === 'look') return;
    isPlayRefused.value = false;
    if (command.do !== 'play') return;
    setTimeout(() => (isPlayRefused.value = find(command.clip)?.isPaused === true), LOOK_MS * 2);
  });
  const stop = effect(() => {
    const origin = state.tab.value?.origin ?? null;
    if (!isChosen() || origin === null) return;
    untracked(() => {
      control({ do: 'look' });
      void notebook.open(origin);
    });
  });
  life.addEventListener('abort', stop);
  platform.every(LOOK_MS, () => isChosen() && control({ do: 'look' }), { signal: life });
  return { clips, chosen, isPlayRefused, notebook, choose: (clip) => (wanted.value = clip), control };
}

/** One look at a time: what a slow page has not answered is not asked again. */
function createAsker(
  platform: PanelPlatform,
  { tabId }: TaggerSource['state'],
  answered: (clips: readonly ClipView[] | null, command: ClipCommand) => void,
): (command: ClipCommand) => void {
  let asking = 0;
  return (command) => {
    const of = tabId.value;
    if (of === null || (asking > 0 && command.do === 'look')) return;
    asking += 1;
    void platform.ask('clips-ask', { tabId: of, command }).then((reply) => {
      asking -= 1;
      if (of === tabId.value) answered(reply.ok ? reply.answer : null, command);
    });
  };
}

/** What plays is meant, else what is largest. */
function findLikeliest(clips: readonly ClipView[]): ClipView | null {
  const [first] = clips.toSorted(
    (one, other) => Number(one.isPaused) - Number(other.isPaused) || other.area - one.area,
  );
  return first ?? null;
}
