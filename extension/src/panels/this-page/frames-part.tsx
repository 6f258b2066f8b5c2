import type { VNode } from 'preact';
import type { SectionProps } from '../section-props.ts';

/** Frames of the page whose cards have no figures, as their sites are not watched. */
export function FramesPart({ model, report: { unwatchedFrames } }: SectionProps): VNode | null {
  const words = model.words.value;
  if (unwatchedFrames.length === 0) return null;
  return (
    <details class="more" data-testid="frames">
      <summary data-testid="frames-title">{words.framesTitle(unwatchedFrames.length)}</summary>
      <p>{words.framesHelp}</p>
      {unwatchedFrames.map((origin) => (
        <button
          key={origin}
          type="button"
          class="plain"
          data-testid="watch-frame"
          disabled={model.busy.value}
          onClick={() => model.watchFrame(origin)}
        >
          {words.watchFrame(new URL(origin).host)}
        </button>
      ))}
    </details>
  );
}
