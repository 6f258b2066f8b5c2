import { createCurio, type CurioOptions } from '@curio/sdk';
import { provideCurio, type CurioClient } from '../controllers/client-controller.ts';
import { CurioFeed } from '../elements/curio-feed/curio-feed.ts';
import { CurioVideo } from '../elements/curio-video/curio-video.ts';
import { defineElement } from '../internal/define-element.ts';
import type { PageCare, StartTerms } from './page-curio.ts';

/**
 * Starts Curio for a script tag and registers the elements that a first card needs; `page-care.ts` registers the rest.
 *
 * @throws CurioError `wrong-call` when the site's name is missing or no valid one.
 */
export function start(options: CurioOptions, terms: StartTerms): CurioClient {
  const curio = createCurio(options);
  provideCurio(curio, terms);
  defineElement('curio-feed', CurioFeed);
  defineElement('curio-video', CurioVideo);
  return curio;
}

/** Fetches what looks after the page once a client is there. */
export function loadCare(): Promise<PageCare> {
  return import('./page-care.ts');
}
