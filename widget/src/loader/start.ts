import { createCurio, type CurioOptions } from '@curio/sdk';
import { provideCurio, type CurioClient } from '../controllers/client-controller.ts';
import { CurioFeed } from '../elements/curio-feed/curio-feed.ts';
import { CurioVideo } from '../elements/curio-video/curio-video.ts';
import { defineElement } from '../internal/define-element.ts';
import type { PageCare } from './page-curio.ts';

/**
 * Starts Curio for a script tag and registers the elements that a first card needs; `page-care.ts` registers the rest.
 *
 * @param locale - BCP 47, from `data-locale`.
 * @param target - whom the client answers.
 * @throws CurioError `wrong-call` when the site's name is missing or no valid one.
 */
export function start(
  options: CurioOptions,
  locale: string | undefined,
  target: EventTarget = document,
): CurioClient {
  const curio = createCurio(options);
  provideCurio(curio, locale === undefined ? { target } : { target, locale });
  defineElement('curio-feed', CurioFeed);
  defineElement('curio-video', CurioVideo);
  return curio;
}

/** Fetches what looks after the page once a client is there. */
export function loadCare(): Promise<PageCare> {
  return import('./page-care.ts');
}
