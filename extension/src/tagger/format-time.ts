/** Writes a place in a clip as people read it off a player, to a tenth of a second: `1:02.5`. */
export function formatTime(ms: number): string {
  const tenths = Math.floor(ms / 100);
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return `${Math.floor(tenths / 600)}:${seconds}`;
}
