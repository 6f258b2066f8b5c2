import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play, ScanEye } from 'lucide';
import type { VNode } from 'preact';
import type { IconDrawing } from '../../icons/to-svg.ts';
import type { ClipView } from '../../tagger/clip-command.ts';
import { formatTime } from '../../tagger/format-time.ts';
import { Icon } from '../icon.tsx';
import type { TaggerPart } from './tagger-part.ts';

const STEPS: readonly (readonly [ms: number, drawing: IconDrawing])[] = [
  [-2_000, ChevronsLeft],
  [-100, ChevronLeft],
  [100, ChevronRight],
  [2_000, ChevronsRight],
];

/** Where the chosen clip stands, and the ways to another place of it. */
export function ClipControls({ model }: TaggerPart): VNode | null {
  const words = model.words.value.tagger;
  const clip = model.tagger.chosen.value;
  if (clip === null) return null;
  const { currentMs, durationMs, isPaused } = clip;
  return (
    <div class="controls">
      <p class="time" data-testid="time">
        <strong>{formatTime(currentMs)}</strong>
        {durationMs !== null && <span> / {formatTime(durationMs)}</span>}
      </p>
      <Track model={model} clip={clip} />
      <div class="buttons">
        {STEPS.slice(0, 2).map((step) => (
          <Step key={step[0]} model={model} clip={clip} step={step} />
        ))}
        <button
          type="button"
          class="plain play"
          data-testid="play"
          onClick={() => model.tagger.control({ do: isPaused ? 'play' : 'pause', clip: clip.clip })}
        >
          <Icon drawing={isPaused ? Play : Pause} />
          {isPaused ? words.play : words.pause}
        </button>
        {STEPS.slice(2).map((step) => (
          <Step key={step[0]} model={model} clip={clip} step={step} />
        ))}
        <button
          type="button"
          class="plain step"
          title={words.showClip}
          aria-label={words.showClip}
          onClick={() => model.tagger.control({ do: 'show', clip: clip.clip })}
        >
          <Icon drawing={ScanEye} />
        </button>
      </div>
      {model.tagger.isPlayRefused.value && (
        <p class="hint" role="status">
          {words.playRefused}
        </p>
      )}
    </div>
  );
}

interface Controlled extends TaggerPart {
  readonly clip: ClipView;
}

function Step({
  model,
  clip,
  step: [ms, drawing],
}: Controlled & { readonly step: (typeof STEPS)[number] }): VNode {
  const words = model.words.value.tagger;
  const seconds = String(Math.abs(ms) / 1000);
  const label = ms < 0 ? words.back(seconds) : words.ahead(seconds);
  const go = (): void => {
    const target = Math.min(Math.max(0, clip.currentMs + ms), clip.durationMs ?? Infinity);
    model.tagger.control({ do: 'seek', clip: clip.clip, ms: target });
  };
  return (
    <button
      type="button"
      class="plain step"
      title={label}
      aria-label={label}
      data-testid={`step${ms}`}
      onClick={go}
    >
      <Icon drawing={drawing} />
    </button>
  );
}

/** The whole clip as a line, with what is marked above it. */
function Track({ model, clip }: Controlled): VNode | null {
  const { durationMs, currentMs } = clip;
  if (durationMs === null || durationMs === 0) return null;
  const toShare = (ms: number): string => `${(100 * ms) / durationMs}%`;
  return (
    <div class="track">
      <div class="marks" aria-hidden="true">
        {model.tagger.notebook.notes.value.moments.map(({ startMs, endMs }) => (
          <span key={startMs} style={{ left: toShare(startMs), width: toShare(endMs - startMs) }} />
        ))}
      </div>
      <input
        type="range"
        min="0"
        max={durationMs}
        step="100"
        value={currentMs}
        aria-label={model.words.value.tagger.position}
        aria-valuetext={formatTime(currentMs)}
        data-testid="position"
        onInput={({ currentTarget }) =>
          model.tagger.control({ do: 'seek', clip: clip.clip, ms: Math.round(Number(currentTarget.value)) })
        }
      />
    </div>
  );
}
