/**
 * The nearest rows by a plain loop over float32: what a page would write without a library. In JavaScript, because the
 * guards that TypeScript asks of every index make the loop several times slower.
 *
 * @param {Float32Array} vectors - `[n, dimension]`, row-major.
 * @param {Float32Array} query - `[dimension]`.
 * @param {number} count - how many to find.
 * @returns {number[]} rows, best first.
 */
export function searchPlainly(vectors, query, count) {
  const dimension = query.length;
  const best = [];
  let floor = -Infinity;
  for (let row = 0, from = 0; from < vectors.length; row += 1, from += dimension) {
    let score = 0;
    for (let at = 0; at < dimension; at += 1) score += vectors[from + at] * query[at];
    if (score <= floor) continue;
    floor = insert(best, { row, score }, count);
  }
  return best.map(({ row }) => row);
}

/** Apart, because a loop variable that a closure sees is several times slower. */
function insert(best, found, count) {
  const place = best.findIndex((other) => other.score < found.score);
  best.splice(place === -1 ? best.length : place, 0, found);
  if (best.length > count) best.pop();
  return best.length === count ? best[count - 1].score : -Infinity;
}
