import type { LegalSource, RuleText } from '../contract/rule-text.ts';

/** A law as the standards have it. */
interface Law extends Omit<LegalSource, 'law' | 'article'> {
  readonly law: { readonly en: string; readonly zh: string };
}

/** Names an article of a law as one language does. */
export type Cite = (law: Law, article: string) => LegalSource;

/** Cites in one of the languages in which laws are named. */
export function createCite(language: keyof Law['law']): Cite {
  return ({ law, ...rest }, article) => ({ law: law[language], article, ...rest });
}

/** What is said of a rule about claims. */
export interface ClaimText {
  /** What the words are, so that “{term}” stands well before it; also the rule’s title. */
  readonly claim: string;
  /** What a merchant can do, as a sentence. */
  readonly advice: string;
  /** The first is the one that messages name. */
  readonly sources: readonly [LegalSource, ...LegalSource[]];
  /** Why the law lets a claim pass, by the exemption: what follows its article, the first source’s where none is given. */
  readonly exemptions: Readonly<
    Record<string, string | { readonly source: LegalSource; readonly why: string }>
  >;
}

/** How a language puts what is said of claims. */
export interface ClaimLanguage {
  toTitle(claim: string): string;
  nameSource(source: LegalSource): string;
  /** @param law - the first source, named. */
  toMessages(text: Pick<ClaimText, 'claim' | 'advice'>, law: string): RuleText['messages'];
  /** @param law - the exemption's source, named. */
  toBasis(law: string, why: string): string;
}

/** Makes what writes the texts of rules about claims: title, the messages `forbidden`, `similar` and `exempted`, and why. */
export function createClaimWriter(language: ClaimLanguage): (text: ClaimText) => RuleText {
  return ({ claim, advice, sources, exemptions }) => ({
    title: language.toTitle(claim),
    sources,
    messages: language.toMessages({ claim, advice }, language.nameSource(sources[0])),
    exemptions: Object.fromEntries(
      Object.entries(exemptions).map(([id, given]) => {
        const { source, why } = typeof given === 'string' ? { source: sources[0], why: given } : given;
        return [id, language.toBasis(language.nameSource(source), why)];
      }),
    ),
  });
}
