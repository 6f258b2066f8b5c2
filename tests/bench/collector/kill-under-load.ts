import { openDuckDbStore } from '@curio/server';
import type { BenchRow } from '../bench-report.ts';
import { BATCH_EVENTS } from './batches.ts';
import { countBatches } from './count-batches.ts';
import { runGenerator, startMeasured } from './processes.ts';

/** Kills the collector again and again under load; each acknowledged batch must be there, and each batch whole. */
export async function killUnderLoad(database: string, kills: number): Promise<readonly BenchRow[]> {
  const acknowledged: number[] = [];
  let reopenedMs = 0;
  for (let round = 0; round < kills; round += 1) {
    const openedAt = performance.now();
    const server = await startMeasured('serve.ts', 'collector', database);
    reopenedMs = Math.max(reopenedMs, performance.now() - openedAt);
    // Numbers of a round never meet those of another; 1 to 2 s in, at another moment of the commit each time.
    const load = runGenerator('generate.ts', server.url, '9', String(round * 1_000_000), 'tell');
    await new Promise((resolve) => setTimeout(resolve, 1000 + round * 97));
    await server.stop('SIGKILL');
    for (const line of await load)
      if (line.startsWith('batch ')) acknowledged.push(Number(line.slice('batch '.length)));
  }
  const opened = await openDuckDbStore(database);
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.close();
  const sizes = await countBatches(database);
  const lost = acknowledged.filter((number) => sizes.get(number) === undefined).length;
  const torn = [...sizes.values()].filter((size) => size !== BATCH_EVENTS).length;
  const beside = {
    kills,
    'batches acknowledged': acknowledged.length,
    'slowest start ms': Math.round(reopenedMs),
  };
  return [
    {
      metric: 'batches lost over kill -9',
      value: lost,
      unit: 'batches',
      budget: 0,
      pass: lost === 0,
      beside,
    },
    {
      metric: 'batches torn over kill -9',
      value: torn,
      unit: 'batches',
      budget: 0,
      pass: torn === 0,
      beside: {},
    },
  ];
}
