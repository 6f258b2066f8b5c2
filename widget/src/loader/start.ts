import { createCurio, type CurioOptions } from '@curio/sdk';
import { provideCurio, type CurioClient } from '../controllers/client-controller.ts';
import { CurioFeed } from '../elements/curio-feed/curio-feed.ts';
import { CurioVideo } from '../elements/curio-video/curio-video.ts';
import { defineElement } from '../internal/define-element.ts';
import type { StartTerms } from './page-curio.ts';

/**
 * Starts Curio for a script tag and registers the elements: what a first card needs at once, the rest when the page
 * has it, or at idle.
 *
 * @throws CurioError `wrong-call` when the site's name is missing or no valid one.
 */
export function start(options: CurioOptions, terms: StartTerms): CurioClient {
  const curio = createCurio(options);
  provideCurio(curio, terms);
  defineElement('curio-feed', CurioFeed);
  defineElement('curio-video', CurioVideo);
  const defineRest = (): void => void import('../define.ts');
  if (terms.needsAll) defineRest();
  else if ('requestIdleCallback' in window) requestIdleCallback(defineRest, { timeout: 4000 });
  else setTimeout(defineRest, 2000);
  return curio;
}
