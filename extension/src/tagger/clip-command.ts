import * as v from 'valibot';

/** What the panel wants of the videos of a page. */
export type ClipCommand =
  | { readonly do: 'look' }
  | { readonly do: 'play' | 'pause' | 'show'; readonly clip: number }
  /** Pauses first, so that what is marked is what is seen. */
  | { readonly do: 'seek'; readonly clip: number; readonly ms: number };

/** A video of the page, as it stands now. */
export interface ClipView {
  /** Stays the same as long as the page does. */
  readonly clip: number;
  /** Id of the Curio item that it shows; `null` for a video of the shop's own. */
  readonly item: string | null;
  /** What the page calls it; may be empty. */
  readonly title: string;
  /** Address of what plays; empty where a script feeds it. */
  readonly src: string;
  readonly currentMs: number;
  /** `null` where nobody knows it yet, or it has no end. */
  readonly durationMs: number | null;
  readonly isPaused: boolean;
  /** CSS px². */
  readonly area: number;
}

const Ms = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000));
const Clip = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a command must look like. */
export const CLIP_COMMAND_SCHEMA: v.GenericSchema<unknown, ClipCommand> = v.union([
  v.object({ do: v.literal('look') }),
  v.object({ do: v.picklist(['play', 'pause', 'show']), clip: Clip }),
  v.object({ do: v.literal('seek'), clip: Clip, ms: Ms }),
]);

/** More videos than a person would choose from. */
export const MOST_CLIPS = 100;

/** What a page answers; what it says of itself is a stranger's word. */
export const CLIP_VIEWS_SCHEMA: v.GenericSchema<unknown, readonly ClipView[]> = v.pipe(
  v.array(
    v.object({
      clip: Clip,
      item: v.nullable(v.pipe(v.string(), v.maxLength(200))),
      title: v.pipe(v.string(), v.maxLength(200)),
      src: v.pipe(v.string(), v.maxLength(2_000)),
      currentMs: Ms,
      durationMs: v.nullable(Ms),
      isPaused: v.boolean(),
      area: v.number(),
    }),
  ),
  v.maxLength(MOST_CLIPS),
);
