import { gatherLinkedIdentity, gatherPage, gatherPageTexts, type Artifacts } from '@curio/core';
import { parseHTML } from 'linkedom';

/**
 * Reads a page's source as rules see it: what a person could see of it, and what its JSON-LD says. Nothing of it runs: what
 * only its scripts write is not there.
 *
 * @param url - the page's address; a file's name does where it has none.
 * @internal
 */
export function gatherHtml(html: string, url: string): Artifacts {
  const { document } = parseHTML(html);
  const gathered = gatherPage(document, { url });
  const identity = gatherLinkedIdentity(gathered.jsonld);
  return { ...gathered, ...gatherPageTexts(gathered), ...(identity.length > 0 ? { identity } : {}) };
}
