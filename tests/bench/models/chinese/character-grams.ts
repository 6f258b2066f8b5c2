const LONGEST = 3;

/**
 * One, two and three characters in a row, within a run of letters and digits, after NFKC and in lower case: what Chinese
 * is counted by where nothing cuts it into words. A gram stands as often as the text has it.
 */
export function toCharacterGrams(text: string): readonly string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = Array.from(run);
    return characters.flatMap((_, start) =>
      Array.from({ length: Math.min(LONGEST, characters.length - start) }, (__, longer) =>
        characters.slice(start, start + longer + 1).join(''),
      ),
    );
  });
}
