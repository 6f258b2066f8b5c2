import { succeed, type RankRequest, type Result } from '@curio/core';
import type { CatalogView, Curio } from '@curio/sdk';
import { chooseOpened, listCategories } from './imagined-visitor.ts';
import type { Preview, PreviewAnswer } from './preview.ts';
import { toPreviewRows, type RowContext } from './to-preview-rows.ts';

/** What the feed asks for unless a site says otherwise. */
const FEED: RankRequest = { surface: 'feed', count: 10, context: { kinds: ['video', 'live'] } };

/** Every place, to tell how far an item rose; the most a slate holds. */
const WHOLE_FEED: RankRequest = { ...FEED, count: 200 };

/** onnxruntime starts in 0.5 s here, in 3.4 s at 1/8 speed; a model that is not there after this does not come. */
const RETRY_MS = 250;
const MOST_TRIES = 40;

/** So long the order for the visitor before stays: one that the model takes back at once only flickers. */
const PATIENT_TRIES = 6;

/** What a preview needs of its surroundings. */
export interface PreviewSurroundings extends Pick<RowContext, 'judge'> {
  readonly pause: (delayMs: number) => Promise<void>;
}

/**
 * Makes a preview over a client of its own, which knows no visitor, keeps nothing and sends nothing.
 *
 * @returns why the catalogue cannot be read, when it cannot.
 */
export async function openPreview(curio: Curio, surroundings: PreviewSurroundings): Promise<Result<Preview>> {
  const ready = await curio.ready;
  if (!ready.ok) return ready;
  const view = ready.value;
  const order = await curio.rank(WHOLE_FEED);
  const positions = new Map(order.items.map(({ id, position }) => [id, position]));
  const context: RowContext = { view, positions, judge: surroundings.judge };
  const imagine = createImagination(curio, view);
  return succeed({
    categories: listCategories(view.catalog),
    async rank(likes, answered, { signal }) {
      const opened = await imagine(likes, signal);
      for (let tries = 0; !signal.aborted; tries += 1) {
        const slate = await curio.rank(FEED);
        const { reason } = curio.status;
        const isFinal = likes === null || slate.tier === 2 || tries >= MOST_TRIES;
        const { tier, modelVersion } = slate;
        const rows = toPreviewRows(slate, context);
        const answer: PreviewAnswer = { tier, modelVersion, reason, opened, isFinal, rows };
        if ((isFinal || tries >= PATIENT_TRIES) && !signal.aborted) answered(answer);
        if (isFinal) return;
        await surroundings.pause(RETRY_MS);
      }
    },
  });
}

type Imagination = (likes: string | null, signal: AbortSignal) => Promise<readonly string[]>;

/** One visitor after another stands before the same client, so that the model is started once. */
function createImagination(curio: Curio, view: CatalogView): Imagination {
  let turn: Promise<unknown> = Promise.resolve();
  let imagined: string | null = null;
  const change = async (likes: string | null, signal: AbortSignal): Promise<void> => {
    if (signal.aborted || likes === imagined) return;
    if (imagined !== null) await curio.erase({ events: true });
    imagined = likes;
    for (const { id } of toOpened(view, likes)) await curio.track('product-view', { item: id });
  };
  return async (likes, signal) => {
    turn = turn.then(() => change(likes, signal));
    await turn;
    return toOpened(view, likes).map(({ title }) => title);
  };
}

function toOpened({ catalog }: CatalogView, likes: string | null): ReturnType<typeof chooseOpened> {
  return likes === null ? [] : chooseOpened(catalog, likes);
}
