import { Braces, TriangleAlert } from 'lucide';
import type { VNode } from 'preact';
import type { SchemaGap, SchemaProduct } from '../../governance/read-schema.ts';
import { GOVERNANCE_WORDS } from '../../locales/governance/governance-dictionaries.ts';
import type { GovernanceWords } from '../../locales/governance/governance-words.ts';
import { Icon } from '../icon.tsx';
import type { PanelModel } from '../panel-model.ts';

/** Products whose gaps are listed at once. */
const MOST_LISTED = 8;

/** What the page's structured data says and lacks, explained. */
export function SchemaPart({ model }: { readonly model: PanelModel }): VNode | null {
  const judgement = model.governance.view.value?.judgement ?? null;
  if (judgement === null) return null;
  const words = GOVERNANCE_WORDS[model.language.value];
  const { unreadable, products, productCount } = judgement.schema;
  const withGaps = products.filter(({ required, advised }) => required.length + advised.length > 0);
  return (
    <section class="schema" data-testid="schema">
      <h2>
        <Icon drawing={Braces} /> {words.schemaTitle}
      </h2>
      {unreadable.map((place) => (
        <p key={place} class="schema-fault" data-testid="schema-unreadable">
          <Icon drawing={TriangleAlert} />
          <span>
            <strong>{words.schemaUnreadable(place)}.</strong> {words.schemaUnreadableHelp}
          </span>
        </p>
      ))}
      {productCount === 0 && (
        <p class="fold-help" data-testid="schema-none">
          <strong>{words.schemaNone}.</strong> {words.schemaNoneHelp}
        </p>
      )}
      {productCount > 0 && withGaps.length === 0 && (
        <p class="fold-help" data-testid="schema-whole">
          {words.schemaWhole(productCount)}
        </p>
      )}
      <ul class="entries">
        {withGaps.slice(0, MOST_LISTED).map((product) => (
          <SchemaRow key={product.place} product={product} words={words} />
        ))}
      </ul>
    </section>
  );
}

interface SchemaRowProps {
  readonly product: SchemaProduct;
  readonly words: GovernanceWords;
}

function SchemaRow({ product, words }: SchemaRowProps): VNode {
  const { name, place, required, advised } = product;
  const list = (gaps: readonly SchemaGap[]): string => gaps.map((gap) => words.gaps[gap]).join(', ');
  return (
    <li data-testid="schema-product">
      <strong>{name === '' ? words.schemaUnnamed : name}</strong>
      {required.length > 0 && (
        <span class="schema-required">
          <Icon drawing={TriangleAlert} sizePx={12} /> {words.schemaRequired}: {list(required)}
        </span>
      )}
      {advised.length > 0 && (
        <span>
          {words.schemaAdvised}: {list(advised)}
        </span>
      )}
      <span class="where">{place}</span>
    </li>
  );
}
