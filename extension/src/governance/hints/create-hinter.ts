import { readShopText, type PageArtifact, type PageText } from '@curio/core';
import { createLightEngine, type Model } from '@curio/inference';
import { HINT_KINDS, type PageHint } from './page-hint.ts';

/** Reads a page's texts by a model. What it keeps is a cache: a new one gives the same answers. */
export interface PageHinter {
  /** @returns the likeliest first, at most 20; none where the page is not in English, or the model does not run here. */
  hint(page: PageArtifact): Promise<readonly PageHint[]>;
}

/** What a person reads of it. */
const MOST_HINTS = 20;
/** A hundred texts take about 10 ms. */
const MOST_TEXTS = 1_000;
/** What presses is short; of a long text nobody could say which words are meant. */
const MOST_UNITS = 300;
const LEAST_WORDS = 2;
/** Kept answers: those of a few pages. */
const MOST_ANSWERS = 4_000;

/** Half of the texts that the model learned from were called so. */
const LEARNED_SHARE = 0.5;
/**
 * Of a page's texts far fewer are: our choice. With it 2 of 4,388 titles and descriptions of goods, which press nobody, are
 * hinted at; with a twentieth it were 22.
 */
const PAGE_SHARE = 0.005;
const LEAST_PROBABILITY = 0.5;

/** @param readModel - reads dark-pattern-text; asked at the first English page, and again only where it failed. */
export function createHinter(readModel: () => Promise<Uint8Array>): PageHinter {
  const answers = new Map<string, Said>();
  let loading: Promise<Model | null> | null = null;
  const load = async (): Promise<Model | null> => {
    loading ??= readModel()
      .then((bytes) => createLightEngine().loadModel(bytes))
      .then((loaded) => (loaded.ok ? loaded.value : null))
      .catch(() => null);
    const model = await loading;
    if (model === null) loading = null;
    return model;
  };
  const ask = async (model: Model, text: string): Promise<Said> => {
    const said = answers.get(text) ?? (await judge(model, text));
    if (answers.size >= MOST_ANSWERS) answers.clear();
    answers.set(text, said);
    return said;
  };
  return {
    async hint(page) {
      const texts = pickTexts(page);
      const model = texts.length === 0 ? null : await load();
      if (model === null) return [];
      const hints: PageHint[] = [];
      for (const { text, target } of texts) {
        const { kind, probability } = await ask(model, text);
        if (kind !== null && probability >= LEAST_PROBABILITY)
          hints.push({ text, kind, probability, target });
      }
      return hints.toSorted((one, other) => other.probability - one.probability).slice(0, MOST_HINTS);
    },
  };
}

/** The texts that can be judged, each once. */
function pickTexts({ language = 'en', texts }: PageArtifact): readonly PageText[] {
  if (!/^en\b/iu.test(language)) return [];
  const picked = new Map<string, PageText>();
  for (const one of texts) {
    const { text } = one;
    if (text.length > MOST_UNITS || !isEnglish(text) || picked.has(text)) continue;
    picked.set(text, one);
    if (picked.size >= MOST_TEXTS) break;
  }
  return [...picked.values()];
}

/** As far as letters tell: two words, and no letter of another script. */
function isEnglish(text: string): boolean {
  const words = text.match(/[a-z]+/giu) ?? [];
  return words.length >= LEAST_WORDS && !/[^\p{Script=Latin}\P{L}]/u.test(text);
}

interface Said {
  readonly kind: PageHint['kind'] | null;
  readonly probability: number;
}

const NOTHING: Said = { kind: null, probability: 0 };

async function judge(model: Model, text: string): Promise<Said> {
  const { buckets, values } = readShopText(text);
  const shape = [buckets.length];
  const answer = await model.run({ buckets: { shape, data: buckets }, values: { shape, data: values } });
  if (!answer.ok) return NOTHING;
  const [none = 1, ...kinds] = answer.value['probabilities']?.data ?? [];
  const best = kinds.reduce<number>((at, value, other) => (value > (kinds[at] ?? 0) ? other : at), 0);
  return { kind: HINT_KINDS[best] ?? null, probability: toPageShare(1 - Number(none)) };
}

/**
 * What a probability becomes where the share of such texts is another than that of the learned ones.
 *
 * @see Saerens, Latinne and Decaestecker 2002, Adjusting the outputs of a classifier to new a priori probabilities.
 */
function toPageShare(probability: number): number {
  const pressed = (probability * PAGE_SHARE) / LEARNED_SHARE;
  const plain = ((1 - probability) * (1 - PAGE_SHARE)) / (1 - LEARNED_SHARE);
  return pressed / (pressed + plain);
}
