/** What is written to slip through, and what is meant. Both are of one length; `v信` and the like are as common as `微信`. */
export const HOMOPHONES: readonly (readonly [string, string])[] = [
  ['蕞', '最'],
  ['苐', '第'],
  ['薇信', '微信'],
  ['威信号', '微信号'],
  ['v信', '微信'],
  ['徽信', '微信'],
  ['溦信', '微信'],
  ['囯', '国'],
  ['忧惠', '优惠'],
];
