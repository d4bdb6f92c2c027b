/**
 * Names for the files of an export, made of letters, digits, `.`, `_` and `-`
 * alone: what a draft or its path says never becomes a path by itself.
 *
 * @returns
 *   A function that gives each draft its own name, without ending, unique
 *   after case folding and NFC; folders are kept.
 */
export function createNames(
  reserved: ReadonlyArray<string>
): (path: string) => string {
  const taken = new Set(reserved)
  return (path) => {
    const parts = path
      .replace(/\.[^./]*$/u, '')
      .split('/')
      .filter((part) => part !== '..' && part !== '.')
      .map(slugOf)
    const wanted = parts.join('/')
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${wanted}-${count}`
      const key = name.normalize('NFC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return name
    }
  }
}

function slugOf(text: string): string {
  const slug = [
    ...text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
  ]
    .slice(0, longest)
    .join('')
    .replace(/^[.-]+|[.-]+$/gu, '')
  if (slug === '') return 'draft'
  return windowsDevice.test(slug) ? `${slug}-1` : slug
}

/** Characters of a segment; 255 bytes is the limit of most file systems. */
const longest = 60

// Device names that Windows reserves, with any ending.
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
