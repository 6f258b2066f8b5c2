// Evening in the studio. In: the studio and a level. Out: its daylight turned down.

/** Turns key, dome, fill and reflections down to `level`, so that a lamp leads. */
export function dimRoom(studio, level = 0.42) {
  studio.key.intensity *= level;
  studio.dome.intensity *= level;
  studio.fill.intensity *= level;
  studio.scene.environmentIntensity *= level * 1.2;
}
