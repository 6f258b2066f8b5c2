import type { CDPSession, Page } from '@playwright/test';

/** What a worker holds after a collection of garbage, in bytes. */
export interface WorkerMemory {
  /** Living objects of JavaScript and what they hold outside of its heap. */
  readonly script: number;
  /** All `WebAssembly.Memory` objects, which the browser counts in none of its own figures. */
  readonly wasm: number;
}

/** Reads the memory of one worker. */
export interface WorkerInspector {
  read(): Promise<WorkerMemory>;
}

/** What the debugging protocol answers to one command, as far as it is read here. */
interface Reply {
  readonly id: number;
  readonly result?: {
    readonly result?: { readonly objectId?: string; readonly value?: number };
    readonly objects?: { readonly objectId?: string };
    readonly usedSize?: number;
    readonly embedderHeapUsedSize?: number;
    readonly backingStorageSize?: number;
  };
}

type Send = (method: string, parameters?: object) => Promise<NonNullable<Reply['result']>>;

/** Reaches the next worker that a page starts, through the debugging protocol; settles before there is one. */
export async function inspectNextWorker(
  page: Page,
): Promise<{ readonly inspector: Promise<WorkerInspector> }> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      resolve(sessionId);
    });
  });
  // Playwright's session speaks for its page only, so commands to the worker go inside of messages.
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return { inspector: attached.then((sessionId) => toInspector(createSend(session, sessionId))) };
}

function createSend(session: CDPSession, sessionId: string): Send {
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as Reply;
    waiting.get(reply.id)?.(reply);
  });
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1;
      waiting.set(id, (reply) => {
        if (reply.result === undefined) reject(new Error(`${method}: ${JSON.stringify(reply)}`));
        else resolve(reply.result);
      });
      const message = JSON.stringify({ id, method, params });
      void session.send('Target.sendMessageToTarget', { sessionId, message });
    });
}

function toInspector(send: Send): WorkerInspector {
  return {
    async read() {
      // What only a dead object kept alive goes with the second.
      await send('HeapProfiler.collectGarbage');
      await send('HeapProfiler.collectGarbage');
      const {
        usedSize = 0,
        embedderHeapUsedSize = 0,
        backingStorageSize = 0,
      } = await send('Runtime.getHeapUsage');
      return { script: usedSize + embedderHeapUsedSize + backingStorageSize, wasm: await sumMemories(send) };
    },
  };
}

async function sumMemories(send: Send): Promise<number> {
  const prototype = await send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const found = await send('Runtime.queryObjects', { prototypeObjectId: prototype.result?.objectId });
  const sum = await send('Runtime.callFunctionOn', {
    objectId: found.objects?.objectId,
    functionDeclaration:
      'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }',
    returnByValue: true,
  });
  if (sum.result?.value === undefined) throw new Error('The memories of the worker cannot be counted.');
  return sum.result.value;
}
