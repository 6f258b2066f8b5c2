/** What the floating player says. `{names}` are filled in. */
export interface MiniMessages {
  readonly label: string;
  readonly shown: string;
  readonly open: string;
  readonly play: string;
  readonly pause: string;
  readonly soundOn: string;
  readonly soundOff: string;
  readonly move: string;
  readonly picture: string;
  readonly close: string;
}
