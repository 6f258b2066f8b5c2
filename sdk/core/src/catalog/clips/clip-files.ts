import { normalise } from './product-finder.ts';

/** A file below a folder of clips. @public */
export interface ClipFile {
  /** Its path from the folder, with `/` between its steps. */
  readonly name: string;
  /** How long it plays, where that was read. */
  readonly durationMs?: number;
}

/** The files of one clip, which have one name before their endings. @internal */
export interface ClipParts {
  /** The path without ending. */
  readonly stem: string;
  /** At least one, what most browsers play first. */
  readonly media: readonly ClipFile[];
  readonly poster: string | undefined;
  readonly captions: readonly CaptionFile[];
}

/** A file of captions and its language, BCP 47. @internal */
export interface CaptionFile {
  readonly name: string;
  readonly language: string;
}

/** The files of a folder, by what they are for. @internal */
export interface SortedFiles {
  readonly clips: readonly ClipParts[];
  /** Files that belong to no clip by their names. */
  readonly others: readonly string[];
  /** Real name of a file, by its name in any capitals. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is played, in the order of how many browsers do. @internal */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
};
const POSTERS = ['webp', 'jpg', 'jpeg', 'png', 'avif'];
const CAPTIONS = /^(.+)\.([a-z]{2,3}(?:-[a-z\d]{2,8})*)\.vtt$/iu;

/** Sorts files by their names: `mug.mp4`, its poster `mug.webp`, its captions `mug.en.vtt`. @internal */
export function sortFiles(files: readonly ClipFile[]): SortedFiles {
  const sorted = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const names = new Map(sorted.map(({ name }) => [normalise(name), name]));
  const media = sorted.filter(({ name }) => toEnding(name) in MEDIA_TYPES);
  const stems = new Set(media.map(({ name }) => toStem(name)));
  const clips = [...stems].map((stem) => toParts(stem, { media, sorted, names }));
  const used = new Set(
    clips.flatMap((clip) => [
      ...clip.media.map(({ name }) => name),
      ...clip.captions.map(({ name }) => name),
      clip.poster,
    ]),
  );
  const others = sorted.map(({ name }) => name).filter((name) => !used.has(name));
  return { clips, others, names };
}

/** `en` of `mug.en.vtt`; `undefined` where the name says no language. @internal */
export function toCaptionFile(name: string): CaptionFile | undefined {
  const language = CAPTIONS.exec(name)?.[2];
  return language === undefined ? undefined : { name, language };
}

/** `clips/mug` of `clips/mug.mp4`. @internal */
export function toStem(name: string): string {
  return name.replace(/\.[^./]*$/u, '');
}

/** `mp4` of `clips/Mug.MP4`. @internal */
export function toEnding(name: string): string {
  return /\.([^./]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

interface Sorted extends Pick<SortedFiles, 'names'> {
  readonly media: readonly ClipFile[];
  readonly sorted: readonly ClipFile[];
}

function toParts(stem: string, { media, sorted, names }: Sorted): ClipParts {
  const endings = Object.keys(MEDIA_TYPES);
  const rank = ({ name }: ClipFile): number => endings.indexOf(toEnding(name));
  return {
    stem,
    media: media
      .filter(({ name }) => toStem(name) === stem)
      .toSorted((one, other) => rank(one) - rank(other)),
    poster: POSTERS.map((ending) => names.get(normalise(`${stem}.${ending}`))).find(Boolean),
    captions: sorted.flatMap(({ name }) => {
      const file = toCaptionFile(name);
      return file !== undefined && CAPTIONS.exec(name)?.[1] === stem ? [file] : [];
    }),
  };
}
