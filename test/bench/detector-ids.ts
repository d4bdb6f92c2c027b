/** The built-in detectors. */
export const detectorIds: ReadonlyArray<string> = [
  'question',
  'definition',
  'reference',
  'count',
  'marker',
  'note',
  'step',
  'entity'
]
