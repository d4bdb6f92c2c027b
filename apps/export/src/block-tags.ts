/** Elements that hold words set as one block. */
export const wordTags: ReadonlySet<string> = new Set(
  'dd dt h1 h2 h3 h4 h5 h6 li p td th'.split(' ')
)

/** Elements that stand between words and never among them. */
export const blockTags: ReadonlySet<string> = new Set(
  'blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 ol p pre section table ul'.split(
    ' '
  )
)
