import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createBrowserPlatform } from '../src/background/browser-platform.ts';
import modelUrl from '../../models/artifacts/dark-pattern-text/0.2.0/model.onnx?url';
import { startBackground } from '../src/background/start-background.ts';
import { createHinter } from '../src/governance/hints/create-hinter.ts';

export default defineBackground({
  type: 'module',
  main() {
    startBackground(browser, createBrowserPlatform(browser), createHinter(readModel));
  },
});

/** A file of the package. */
async function readModel(): Promise<Uint8Array> {
  const answer = await fetch(modelUrl);
  return new Uint8Array(await answer.arrayBuffer());
}
