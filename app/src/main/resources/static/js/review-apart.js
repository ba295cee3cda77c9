// What is missing goes in as a sentence of its own: apart from the words before and behind it. Other words take the place of
// those that were there, just as they are.
export const apart = (before, words, after) =>
  (/[\p{L}\p{N}]$/u.test(before) ? ". " : /\S$/u.test(before) ? " " : "") + words + (/^\S/u.test(after) ? " " : "")
