import manifest from '@curio/widget/custom-elements.json';

/** One line of a table. */
export interface Row {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What the manifest says of one element. */
export interface ElementReference {
  readonly tag: string;
  readonly text: string;
  readonly attributes: readonly Row[];
  readonly methods: readonly Row[];
  readonly events: readonly Row[];
  readonly slots: readonly Row[];
  readonly parts: readonly Row[];
  readonly cssProperties: readonly Row[];
}

/** Anything that the manifest names; schema 2 of custom-elements.json. */
interface Entry {
  readonly name?: string;
  readonly tagName?: string;
  readonly kind?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly fieldName?: string;
  readonly default?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly inheritedFrom?: unknown;
  readonly parameters?: readonly Entry[];
  readonly return?: { readonly type?: { readonly text: string } };
}

interface Declaration extends Entry {
  readonly members?: readonly Entry[];
  readonly attributes?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
}

/** Looks an element up in the manifest; `null` where it has none of that tag. */
export function findReference(tag: string): ElementReference | null {
  const modules: readonly { readonly declarations?: readonly Declaration[] }[] = manifest.modules;
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  return found === undefined ? null : toReference(tag, found);
}

function toReference(tag: string, found: Declaration): ElementReference {
  const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = found;
  const members = (found.members ?? []).filter(isPublic);
  const named = new Set(attributes.flatMap(({ name, fieldName }) => [name, fieldName]));
  const properties = members.filter(
    ({ kind, name, attribute }) => kind === 'field' && !named.has(name) && !named.has(attribute),
  );
  return {
    tag,
    text: found.description ?? '',
    attributes: [...attributes.filter(({ description }) => description), ...properties].map(toRow),
    methods: members.filter(({ kind }) => kind === 'method').map(toMethodRow),
    events: events.map(toRow),
    slots: slots.map((slot) => ({ ...toRow(slot), name: slot.name || 'without a name' })),
    parts: cssParts.map(toRow),
    cssProperties: cssProperties.map(toRow),
  };
}

function isPublic({ name = '', privacy, inheritedFrom, ...member }: Entry): boolean {
  const isOurs = inheritedFrom === undefined && !name.startsWith('#') && member.static !== true;
  return isOurs && (privacy ?? 'public') === 'public' && (member.description ?? '') !== '';
}

function toRow({ name = '', type, description = '', default: usual }: Entry): Row {
  const text = usual === undefined ? description : `${description} Default: ${usual}.`;
  return { name, type: type?.text ?? '', text };
}

function toMethodRow({ name = '', parameters = [], description = '', ...method }: Entry): Row {
  const inputs = parameters.map((parameter) => parameter.name ?? '').join(', ');
  return { name: `${name}(${inputs})`, type: method.return?.type?.text ?? '', text: description };
}
