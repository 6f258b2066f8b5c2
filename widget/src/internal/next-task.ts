/**
 * Resolves in a task of its own: what has waited meanwhile, such as a key or a frame, has its turn before. On a slow
 * phone several small works in one task are one long one.
 */
export async function nextTask(): Promise<void> {
  // Safari has no scheduler.
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield();
  else
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
}
