import { useSignal, type Signal } from '@preact/signals';
import type { VNode } from 'preact';
import { isWritable } from '../../tagger/clip-notes.ts';
import { formatTime } from '../../tagger/format-time.ts';
import type { SectionProps } from '../section-props.ts';

/** Names the product that is seen, and marks it. */
export function MarkForm({ model, report }: SectionProps): VNode {
  const words = model.words.value.tagger;
  const product = useSignal('');
  const isRefused = useSignal(false);
  const { currentMs = 0 } = model.tagger.chosen.value ?? {};
  const mark = (event: SubmitEvent): void => {
    event.preventDefault();
    const name = product.value.trim();
    isRefused.value = !isWritable(name);
    if (!isRefused.value) model.tagger.notebook.mark(name);
  };
  return (
    <form class="mark" onSubmit={mark}>
      <ProductField model={model} report={report} product={product} isRefused={isRefused} />
      {isRefused.value ? (
        <p id="product-help" class="trouble" role="alert">
          {words.productInvalid}
        </p>
      ) : (
        <p id="product-help" class="about">
          {words.productHelp}
        </p>
      )}
      <button type="submit" class="primary" data-testid="mark">
        {words.mark(formatTime(currentMs))}
      </button>
    </form>
  );
}

interface FieldProps extends SectionProps {
  readonly product: Signal<string>;
  readonly isRefused: Signal<boolean>;
}

/** Any name may be written; the page's own products are offered. */
function ProductField({ model, report, product, isRefused }: FieldProps): VNode {
  return (
    <>
      <label class="field">
        <span>{model.words.value.tagger.product}</span>
        <input
          list="tagger-products"
          autoComplete="off"
          spellcheck={false}
          data-testid="product"
          aria-describedby="product-help"
          aria-invalid={isRefused.value}
          value={product.value}
          onInput={({ currentTarget }) => {
            product.value = currentTarget.value;
            isRefused.value = false;
          }}
        />
      </label>
      <datalist id="tagger-products">
        {report.cards
          .filter(({ kind }) => kind === 'product')
          .map(({ item, title }) => (
            <option key={item} value={item}>
              {title}
            </option>
          ))}
      </datalist>
    </>
  );
}
