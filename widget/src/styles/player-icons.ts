/*
 * Path data from Lucide 0.468.0 (https://lucide.dev), ISC License, © Lucide Contributors; parts from Feather,
 * MIT License, © Cole Bemis: the icons of the player's settings and the floating player.
 */
export const PICTURE =
  'M21 9V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v10c0 1.1.9 2 2 2h4M14 13h6a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2v-3a2 2 0 0 1 2-2z';
export const PAUSE = 'M14 4h4v16h-4zM6 4h4v16H6z';
export const MOVE = 'M12 2v20M2 12h20M15 19l-3 3-3-3M19 9l3 3-3 3M5 9l-3 3 3 3M9 5l3-3 3 3';
