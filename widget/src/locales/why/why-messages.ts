/** What is said of why something is shown, and of what this browser remembers. `{names}` are filled in. */
export interface WhyMessages {
  readonly why: string;
  readonly whyWatchedOne: string;
  readonly whyWatched: string;
  readonly whyOpenedOne: string;
  readonly whyOpened: string;
  readonly whyAddedOne: string;
  readonly whyAdded: string;
  readonly whyPopular: string;
  readonly whyNew: string;
  readonly whyFound: string;
  readonly whyFoundNear: string;
  readonly whyOnAir: string;
  readonly whyAbout: string;
  readonly whyExplore: string;
  readonly whyCampaign: string;
  readonly whyChosen: string;
  readonly whyFollowed: string;
  readonly less: string;
  readonly lessDone: string;
  readonly stored: string;
  readonly storedNothing: string;
  readonly storedMemory: string;
  readonly storedDevice: string;
  readonly exportProfile: string;
  readonly reset: string;
  readonly resetDone: string;
  readonly whyFollowing: string;
  readonly undo: string;
  readonly interests: string;
  readonly following: string;
  readonly leave: string;
  readonly lessOfOne: string;
  readonly lessOf: string;
}
