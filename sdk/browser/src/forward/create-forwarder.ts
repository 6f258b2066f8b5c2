import type { CurioEvent, EventType } from '@curio/core';
import { hasPrivacyControl } from '../consent/readers/read-privacy-control.ts';
import type { ForwardFunction, ForwardOption, ForwardTarget } from '../curio.ts';
import { toEventFacts } from './event-facts.ts';
import type { ForwardScene, Send } from './forward-scene.ts';

/** Tells other tools of the page what happened. @internal */
export interface Forwarder {
  /** Each event once, to each target that has a name for it. */
  take(event: CurioEvent): void;
}

type ToolName = Exclude<ForwardTarget, ForwardFunction>;

/** Each in a file of its own: a page has one or two of them. */
const TOOLS: Readonly<Record<ToolName, () => Promise<(scene: ForwardScene) => Send>>> = {
  ga4: async () => (await import('./ga4.ts')).createGa4,
  segment: async () => (await import('./segment.ts')).createSegment,
  shopify: async () => (await import('./shopify.ts')).createShopify,
};

/**
 * Makes one for a site's targets. A browser that sends Global Privacy Control asks not to have its data shared: then nobody
 * is told.
 *
 * @internal
 */
export async function createForwarder(
  options: readonly ForwardOption[],
  scene: ForwardScene,
): Promise<Forwarder> {
  if (hasPrivacyControl(scene.globals())) return { take: () => undefined };
  const targets = await Promise.all(options.map((option) => toTarget(option, scene)));
  return {
    take(event) {
      if (scene.signal.aborted) return;
      const facts = toEventFacts(event, scene.findItem);
      for (const { send, without } of targets) if (!without.has(event.type)) send(facts);
    },
  };
}

interface Target {
  readonly send: Send;
  readonly without: ReadonlySet<EventType>;
}

async function toTarget(option: ForwardOption, scene: ForwardScene): Promise<Target> {
  const { to, without } = typeof option === 'object' ? option : { to: option, without: [] };
  const send = typeof to === 'function' ? toSend(to) : (await TOOLS[to]())(scene);
  return { send, without: new Set(without) };
}

function toSend(tell: ForwardFunction): Send {
  return ({ event, found }) => {
    try {
      tell(event, found);
    } catch (cause) {
      console.warn(`Curio: a function that events are forwarded to threw at "${event.type}".`, cause);
    }
  };
}
