import type { PageArtifact } from '@curio/core';
import type { Gathered } from '../governance/gathered.ts';

const URL = 'https://shop.example/kettle';

/** A page with the given texts, each in a paragraph of its own; what else is not given is not there. */
export function toExampleGathered({
  texts = [],
  page = {},
  ...rest
}: Partial<Omit<Gathered, 'page'>> & {
  readonly texts?: readonly string[];
  readonly page?: Partial<PageArtifact>;
} = {}): Gathered {
  return {
    page: {
      subject: URL,
      protocol: 'https:',
      title: '',
      texts: texts.map((text, at) => ({
        subject: URL,
        text,
        target: [`html>body:nth-child(2)>p:nth-child(${at + 1})`],
        tag: 'p',
      })),
      buttons: [],
      links: [],
      inputs: [],
      prices: [],
      images: [],
      countdowns: [],
      isComplete: true,
      ...page,
    },
    scripts: [],
    cards: [],
    status: 200,
    loadedAt: 0,
    ...rest,
  };
}
