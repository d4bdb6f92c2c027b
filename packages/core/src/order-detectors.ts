import type {Detector} from './define-detector.js'

/**
 * Put detectors into the order in which they can run: after those whose facts
 * they need, else as given.
 *
 * @param detectors all detectors of a run
 * @returns the same detectors in order
 * @throws Error on two of one id, or if they need each other in a circle
 */
export function orderDetectors(
  detectors: ReadonlyArray<Detector>
): Array<Detector> {
  const ids = new Set<string>()
  for (const {id} of detectors) {
    if (ids.has(id)) throw new Error(`Unexpected second detector \`${id}\``)
    ids.add(id)
  }
  const ordered: Array<Detector> = []
  let waiting = [...detectors]
  while (waiting.length > 0) {
    const ready = waiting.find((detector) => isReady(detector, waiting))
    if (!ready) {
      const names = waiting.map(({id}) => `\`${id}\``).join(', ')
      throw new Error(`Unexpected detectors that need each other: ${names}`)
    }
    ordered.push(ready)
    waiting = waiting.filter((detector) => detector !== ready)
  }
  return ordered
}

function isReady(
  detector: Detector,
  waiting: ReadonlyArray<Detector>
): boolean {
  return !detector.needs?.some((type) =>
    waiting.some((other) => other !== detector && other.emits.includes(type))
  )
}
