import { html } from 'lit';
import { formatCount } from '../shop/format-count.ts';
import type { EngineBench } from './bench/engine-bench.ts';
import { ENGINES } from './bench/engines.ts';
import { formatBytes } from './format-figures.ts';
import type { LoadedFile } from './bench/request-log.ts';
import { formatLoaded } from './sums.ts';

interface Group {
  readonly title: string;
  readonly files: readonly LoadedFile[];
}

/** What was loaded for whom, file by file, and what of it the server had compressed. */
export function drawFiles(bench: EngineBench): unknown {
  const shared = bench.sharedFiles();
  if (shared.length === 0) return null;
  const groups = ENGINES.map(({ name, title }): Group => ({ title, files: bench.ownFilesOf(name) })).filter(
    ({ files }) => files.length > 0,
  );
  return html`
    <p class="hint">${toSentence([...shared, ...groups.flatMap(({ files }) => files)])}</p>
    <details class="files">
      <summary>Every file, by engine</summary>
      <table>
        <caption class="visually-hidden">
          Files that the engines loaded
        </caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Sent</th>
            <th scope="col">By the server</th>
          </tr>
        </thead>
        <tbody>
          <tr class="sum">
            <th scope="row">All engines share</th>
            <td>${formatLoaded(shared)}</td>
            <td>${formatCount(shared.length, 'file')}</td>
          </tr>
        </tbody>
        ${groups.map(toGroup)}
      </table>
    </details>
  `;
}

function toSentence(files: readonly LoadedFile[]): string {
  const compressed = files.filter(({ isCompressed }) => isCompressed).length;
  const said =
    compressed === 0
      ? 'This server sends every file as it is. With brotli, Light comes to 0.05 MB and onnxruntime to 2.4 MB, 0.05 MB of each being the model.'
      : `The server compressed ${compressed} of ${files.length} files.`;
  return `${said} A second run finds its files in the browser, so it starts sooner and loads nothing new.`;
}

function toGroup({ title, files }: Group): unknown {
  return html`
    <tbody>
      <tr class="sum">
        <th scope="rowgroup">${title}</th>
        <td>${formatLoaded(files)}</td>
        <td></td>
      </tr>
      ${files.map(
        ({ url, sentBytes, isCompressed }) => html`
          <tr>
            <th scope="row">${new URL(url).pathname.split('/').at(-1)}</th>
            <td>${sentBytes === 0 ? 'not told' : formatBytes(sentBytes)}</td>
            <td>${isCompressed ? 'compressed' : 'as it is'}</td>
          </tr>
        `,
      )}
    </tbody>
  `;
}
