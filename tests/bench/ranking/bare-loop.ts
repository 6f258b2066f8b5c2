import { main as compileAssembly } from 'assemblyscript/asc';

/** A loop that only multiplies and adds, in registers. */
export interface BareLoop {
  /** Floating-point operations of one run. */
  readonly flops: number;
  run(): void;
}

/**
 * Chains that do not wait for each other: at six cycles for a multiplication and an addition, twelve fill two units of
 * each, and with the two constants they fit into the sixteen registers.
 */
const CHAINS = 12;

const LANES = 4;

/** Every chain goes towards one half, so that no number becomes too small to be quick. */
const FACTOR = 0.5;
const SUMMAND = 0.25;

/** As much arithmetic as a run of the model over 1,000 candidates, within a third. */
const TURNS = 800_000;

/**
 * The most that SIMD of WebAssembly reaches on this machine: no memory, no tails, only f32x4 multiplications and
 * additions; or, relaxed, both in one instruction where the processor has it.
 */
export async function createBareLoop(kind: 'plain' | 'relaxed'): Promise<BareLoop> {
  const step =
    kind === 'plain' ? 'f32x4.add(f32x4.mul(C, half), quarter)' : 'f32x4.relaxed_madd(C, half, quarter)';
  const { instance } = await WebAssembly.instantiate(await compile(writeSource(step)));
  const run = instance.exports['run'];
  if (typeof run !== 'function') throw new Error('The compiled loop exports no function `run`.');
  return { flops: TURNS * CHAINS * LANES * 2, run: () => void run(TURNS, FACTOR, SUMMAND) };
}

/** The factors are arguments: V8 would make constants anew in every turn. */
function writeSource(step: string): string {
  const names = Array.from({ length: CHAINS }, (_, at) => `c${at}`);
  return [
    'export function run(turns: i32, first: f32, second: f32): f32 {',
    '  const half = f32x4.splat(first), quarter = f32x4.splat(second);',
    ...names.map((name, at) => `  let ${name} = f32x4.splat(${at}.0);`),
    '  for (let turn = 0; turn < turns; turn++) {',
    ...names.map((name) => `    ${name} = ${step.replace('C', name)};`),
    '  }',
    `  return f32x4.extract_lane(${names.reduce((sum, name) => `f32x4.add(${sum}, ${name})`)}, 0);`,
    '}',
  ].join('\n');
}

async function compile(source: string): Promise<Uint8Array<ArrayBuffer>> {
  const files = new Map<string, string | Uint8Array>();
  const options = ['--outFile', 'loop.wasm', '--runtime', 'stub', '--optimizeLevel', '3', '--noAssert'];
  const { error } = await compileAssembly(['loop.ts', ...options, '--enable', 'simd,relaxed-simd'], {
    readFile: (name) => (name === 'loop.ts' ? source : null),
    writeFile: (name, content) => {
      files.set(name, content);
    },
    listFiles: () => [],
  });
  const bytes = files.get('loop.wasm');
  if (error !== null || !(bytes instanceof Uint8Array))
    throw new Error(`The loop does not compile: ${String(error)}`);
  return Uint8Array.from(bytes);
}
