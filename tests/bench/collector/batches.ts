/** Events of one batch: what the SDK sends at most. */
export const BATCH_EVENTS = 50;

const MIX = [
  [
    'impression',
    '"surface":"feed","slate":"slate-1","position":3,"tier":1,"modelVersion":"interest-ranker@0.1.0"',
  ],
  ['view', '"surface":"feed","slate":"slate-1","position":3,"tier":1,"modelVersion":"interest-ranker@0.1.0"'],
  ['product-click', '"surface":"feed","content":"clip-17","mediaMs":4200,"momentId":"moment-2"'],
  ['video-watched', '"surface":"feed","mediaMs":9000'],
  ['impression', '"surface":"rail","slate":"slate-2","position":1,"propensity":0.25'],
] as const;

/**
 * A batch as a page sends it; its ids are made of its number, so that a batch can be found again. Text is put together
 * rather than serialised: the generator must cost less than what it measures.
 *
 * @param now - ms UTC.
 */
export function createBatch(number: number, now: number): string {
  const session = `"session":"batch-${number}","visitor":"visitor-${number % 5000}"`;
  let events = '';
  for (let at = 0; at < BATCH_EVENTS; at += 1) {
    const [type, fields] = MIX[at % MIX.length] ?? MIX[0];
    events += `${at === 0 ? '' : ','}{"id":"${toId(number, at, now)}","schemaVersion":1,"type":"${type}","ts":${now},"seq":${at},"site":"bench",${session},"page":"/shop","item":"clip-${(number + at) % 500}","creator":"mara","source":"field",${fields}}`;
  }
  return `{"schemaVersion":1,"sentAt":${now},"events":[${events}]}`;
}

function toId(number: number, at: number, now: number): string {
  const time = now.toString(16).padStart(12, '0');
  const hex = (number * BATCH_EVENTS + at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${hex}`;
}
