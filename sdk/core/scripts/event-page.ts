import { toEventTable } from '@curio/core';

/** The text of `docs/events.md`. */
export function createEventPage(): string {
  return `# Events

The vocabulary of everything Curio records, generated from \`sdk/core/src/events/event-types.ts\`. The fields of an
event are those of \`CurioEvent\` in \`sdk/core/src/events/event.ts\`.

- **From**: whose action it is. Events of the server count only when they are signed.
- **Kept**: which events the browser's ledger gives up last when it must drop some; \`order\` goes last of all.
- A dash means that the other vocabulary has no name for it.

${toEventTable()}`;
}
