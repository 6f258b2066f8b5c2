import { useSignal } from '@preact/signals';
import { Copy, Download } from 'lucide';
import type { VNode } from 'preact';
import { Icon } from '../icon.tsx';
import type { TaggerPart } from './tagger-part.ts';

/** Everything that is marked in this shop, as the table that `curio build` reads. */
export function TableExport({ model }: TaggerPart): VNode | null {
  const words = model.words.value.tagger;
  const isCopied = useSignal(false);
  const { file, moments } = model.tagger.notebook.notes.value;
  const table = model.tagger.notebook.table.value;
  const copy = (): void => {
    void model.copy(table).then((done) => (isCopied.value = done));
  };
  return (
    <section class="export">
      {moments.length > 0 && (
        <label class="field">
          <span>{words.file}</span>
          <input
            data-testid="file"
            spellcheck={false}
            aria-describedby="file-help"
            value={file}
            onChange={({ currentTarget }) => model.tagger.notebook.setFile(currentTarget.value.trim())}
          />
          <span id="file-help">{words.fileHelp}</span>
        </label>
      )}
      {table.includes('@') && (
        <div class="actions">
          <button type="button" class="plain" data-testid="copy-table" onClick={copy}>
            <Icon drawing={Copy} />
            {isCopied.value ? model.words.value.copied : words.copyTable}
          </button>
          <a
            class="plain"
            data-testid="save-table"
            download="clips.csv"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(table)}`}
          >
            <Icon drawing={Download} />
            {words.saveTable}
          </a>
        </div>
      )}
      <p class="about">{words.tableHelp}</p>
    </section>
  );
}
