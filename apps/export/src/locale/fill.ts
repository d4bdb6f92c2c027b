/**
 * Fill the blanks of a sentence.
 *
 *     > Answered in this draft ({n})
 *                              ^^^
 */
export function fill(
  sentence: string,
  values: Readonly<Record<string, number | string>>
): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (blank, name: string) =>
    String(values[name] ?? blank)
  )
}
