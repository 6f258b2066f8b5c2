import type { CaptionTrack } from '../catalog.ts';
import { toCaptionFile, toStem, type ClipParts, type SortedFiles } from './clip-files.ts';
import type { ClipNotes } from './clip-notes.ts';
import { toWords, type ClipRow } from './clip-table.ts';
import { normalise } from './product-finder.ts';

/** A clip with its row, before anything of it is found. @internal */
export interface WrittenClip {
  readonly parts: ClipParts;
  readonly row: ClipRow | undefined;
  readonly place: string;
  readonly id: string;
}

/** Where companions are looked for. @internal */
export interface Companions {
  readonly sorted: SortedFiles;
  readonly notes: ClipNotes;
  /** Takes the names of the files that rows name. */
  readonly named: Set<string>;
  readonly toUrl: (name: string) => string;
}

/** The poster that the row names, or else the one beside the clip. @internal */
export function findPoster(clip: WrittenClip, folder: Companions): string | undefined {
  const [named] = findNamed(clip, clip.row?.poster, folder);
  const poster = named ?? clip.parts.poster;
  if (poster === undefined) {
    folder.notes.note(clip, `there is no poster; ${clip.parts.stem}.webp, .jpg or .png would be one.`);
  }
  return poster;
}

/** The captions beside the clip and those that the row names; of one language the row's. @internal */
export function findCaptions(clip: WrittenClip, folder: Companions): readonly CaptionTrack[] {
  const named = findNamed(clip, clip.row?.captions, folder).flatMap((name) => {
    const file = toCaptionFile(name);
    if (file === undefined)
      folder.notes.note(clip, `"${name}" does not name its language, as ${toStem(name)}.en.vtt does.`);
    return file ?? [];
  });
  const files = new Map([...clip.parts.captions, ...named].map((file) => [file.language, file]));
  return [...files.values()].map(({ name, language }) => ({
    url: folder.toUrl(name),
    language,
    label: toLabel(language),
  }));
}

function findNamed(
  clip: WrittenClip,
  cell: string | undefined,
  { sorted, notes, named }: Companions,
): readonly string[] {
  return toWords(cell ?? '').flatMap((word) => {
    const name = sorted.names.get(normalise(word));
    if (name === undefined) notes.note(clip, `there is no file "${word}".`);
    else named.add(name);
    return name ?? [];
  });
}

/** A language in its own words: `Deutsch` of `de`. */
function toLabel(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    // It looks like a language and is none.
    return language;
  }
}
