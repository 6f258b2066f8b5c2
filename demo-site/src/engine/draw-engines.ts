import { html } from 'lit';
import { describeRun } from './describe-run.ts';
import type { EngineBench, EngineState } from './bench/engine-bench.ts';
import { ENGINES, type EngineFacts } from './bench/engines.ts';
import type { LoadedFile } from './bench/request-log.ts';

/** One card an engine: what it is, what asking for it costs, and the button. */
export function drawEngines(bench: EngineBench): unknown {
  return html`
    <ul class="engines">
      ${ENGINES.map((engine) => toEngine(engine, bench))}
    </ul>
  `;
}

function toEngine({ name, title, text, price }: EngineFacts, bench: EngineBench): unknown {
  const state = bench.stateOf(name);
  const isAtWork = state.at === 'work';
  return html`
    <li data-engine=${name} data-state=${state.at}>
      <h3>${title}</h3>
      <p>${text}</p>
      <p class="price">${price}</p>
      <button
        type="button"
        class="button ${state.at === 'rest' ? 'primary' : ''}"
        ?disabled=${bench.liked.length === 0}
        @click=${() => {
          if (isAtWork) bench.stop();
          else bench.run(name);
        }}
      >
        ${toVerb(state)} <span class="visually-hidden">${title}</span>
      </button>
      <p class="standing">${toStanding(state, bench.ownFilesOf(name))}</p>
    </li>
  `;
}

function toVerb({ at }: EngineState): string {
  if (at === 'rest') return 'Run';
  if (at === 'work') return 'Stop';
  return at === 'refused' ? 'Try again' : 'Run again';
}

function toStanding(state: EngineState, own: readonly LoadedFile[]): string {
  if (state.at === 'rest') return 'Not run yet';
  if (state.at === 'done') return describeRun(state.measurement, own);
  if (state.at === 'refused') return `Refused. ${state.reason}. The shop ranks without it.`;
  return `${state.progress[0]?.toUpperCase() ?? ''}${state.progress.slice(1)}…`;
}
