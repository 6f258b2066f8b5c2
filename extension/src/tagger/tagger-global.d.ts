import type { Tagger } from './create-tagger.ts';

declare global {
  /** In the world of content scripts, once the tagger was brought there. */
  // eslint-disable-next-line no-var -- only `var` declares a property of the global object
  var curioTagger: Tagger | undefined;
}
