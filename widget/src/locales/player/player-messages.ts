/** What the player and its settings say. `{names}` are filled in. */
export interface PlayerMessages {
  readonly slow: string;
  readonly offline: string;
  readonly empty: string;
  readonly settings: string;
  readonly speed: string;
  readonly speedValue: string;
  readonly captionSize: string;
  readonly small: string;
  readonly medium: string;
  readonly large: string;
  readonly captionGround: string;
  readonly solid: string;
  readonly soft: string;
  readonly none: string;
  readonly picture: string;
}
