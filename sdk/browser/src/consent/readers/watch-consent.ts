import type { ConsentSource } from '../../curio.ts';
import type { ConsentScene } from './consent-scene.ts';
import { RETRY_MS } from '../../retry.ts';

type ReaderName = Exclude<ConsentSource, 'auto'>;
type Reader = (scene: ConsentScene) => void;

/** Each in a file of its own: a page has one consent tool. */
const READERS: Readonly<Record<ReaderName, () => Promise<Reader>>> = {
  tcf: async () => (await import('./read-tcf.ts')).readTcf,
  shopify: async () => (await import('./read-shopify.ts')).readShopify,
  google: async () => (await import('./read-google.ts')).readGoogle,
  gpc: async () => (await import('./read-privacy-control.ts')).readPrivacyControl,
};

/**
 * Which of several tools is believed: the one that asks for single purposes before those that pass an answer on, and a
 * visitor's answer before the browser's general wish.
 */
const ORDER: readonly ReaderName[] = ['tcf', 'shopify', 'google', 'gpc'];

/** Reads a consent tool of the page, or whichever is there, until the signal aborts. @internal */
export function watchConsent(from: ConsentSource, scene: ConsentScene): void {
  if (from !== 'auto') {
    void start(from, scene);
    return;
  }
  let believed = ORDER.length;
  ORDER.forEach((name, at) => {
    const said: ConsentScene['said'] = (what) => {
      if (at > believed) return;
      believed = at;
      scene.said(what);
    };
    void start(name, { ...scene, said });
  });
}

async function start(name: ReaderName, scene: ConsentScene): Promise<void> {
  try {
    const read = await READERS[name]();
    read(scene);
  } catch {
    // Its code did not come: until it does, nothing is stored and nothing sent.
    scene.scheduler.after(RETRY_MS, () => void start(name, scene), scene);
  }
}
