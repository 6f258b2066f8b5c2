import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTagger } from '../src/tagger/create-tagger.ts';

/** Brought into a page when the panel asks for its videos; answers in the world of content scripts, which no page sees. */
export default defineUnlistedScript(() => {
  globalThis.curioTagger ??= createTagger(document, () => performance.now());
});
