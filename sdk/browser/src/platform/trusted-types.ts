interface CurioPolicy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

/** What TypeScript's library does not know yet of Trusted Types. */
interface TrustedTypesWindow {
  readonly trustedTypes?: { createPolicy(name: string, rules: CurioPolicy): CurioPolicy };
}

/**
 * The one policy of ours, `curio`. It is made when first needed and kept for the page's life: a page may refuse a
 * second one of that name, whoever asks for it.
 */
let policy: CurioPolicy | undefined;

/** Lets the address of our own worker through where the page asks for Trusted Types. @internal */
export function toTrustedScriptUrl(url: string): string {
  return findPolicy()?.createScriptURL(url) ?? url;
}

/**
 * Lets the text of a data block through, such as JSON-LD, where the page asks for Trusted Types even there. Never for
 * text that is run.
 *
 * @internal
 */
export function toTrustedScript(text: string): string {
  return findPolicy()?.createScript(text) ?? text;
}

function findPolicy(): CurioPolicy | undefined {
  // The interface above names the only part that is used, and all of it may be missing.
  const { trustedTypes } = globalThis as TrustedTypesWindow;
  policy ??= trustedTypes?.createPolicy('curio', {
    createScript: (text) => text,
    createScriptURL: (url) => url,
  });
  return policy;
}
