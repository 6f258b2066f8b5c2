import type { CaptionTrack } from '@curio/core';

/** The track to show: in the visitor's language, else in the same language of another region, else the first. */
export function chooseTrack(tracks: readonly CaptionTrack[], locale: string): CaptionTrack | null {
  const [base] = locale.split('-');
  return (
    tracks.find(({ language }) => language === locale) ??
    tracks.find(({ language }) => language.split('-')[0] === base) ??
    tracks[0] ??
    null
  );
}

/** Adds a track to an element before it loads; from another origin both have to be asked for with CORS. */
export function createTrack(video: HTMLVideoElement, { url, language, label }: CaptionTrack): void {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.srclang = language;
  track.label = label;
  track.src = url;
  if (new URL(url, document.baseURI).origin !== location.origin) video.crossOrigin = 'anonymous';
  video.append(track);
}

/**
 * Reads cues without the browser drawing them, so that nothing of ours can cover them.
 *
 * @param changed - called with the text to show now; empty between cues and after the abort.
 */
export function observeCaptions(
  track: TextTrack,
  changed: (text: string) => void,
  { signal }: { readonly signal: AbortSignal },
): void {
  track.mode = 'hidden';
  const read = (): void => changed([...(track.activeCues ?? [])].map(toText).join('\n'));
  track.addEventListener('cuechange', read, { signal });
  signal.addEventListener('abort', () => {
    track.mode = 'disabled';
    changed('');
  });
  read();
}

function toText(cue: TextTrackCue): string {
  return cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '';
}
