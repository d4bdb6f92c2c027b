/**
 * Known English misspellings as one sorted string, made by
 * `scripts/build-en.js` into `dist/data/`. In a file of its own because it is
 * under CC BY-SA 4.0, and so that a bundler can leave it outside.
 */
export const misspellings: string
