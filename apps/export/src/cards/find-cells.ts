import type {Table, TableCell, TableRow} from 'mdast'
import type {CardIdea} from './card-idea.js'
import type {CardScope} from './card-scope.js'
import type {Leaf} from './collect-leaves.js'
import {asParagraph, excerptOf, unwrap} from './excerpt.js'
import {askName} from './front.js'
import {isMeasured, isName} from './label.js'
import {plainText} from '../plain-text.js'
import {saysMore} from './says-more.js'
import {saysNothing} from './says-nothing.js'
import {sideColumns} from './words.js'

/** A mark in a column of marks: to look up, not to learn. */
const mark =
  /^(?:是|否|有|无|对|错|能|可|可以|不可以?|不能|支持|不支持|需要|不需要|必填|必选|可选|选填|yes|no|y|n|true|false|optional|required|[√×✓✔✗✘xo○●☑☒✅❌]\uFE0F?)$/iu

/**
 * Cards from tables with three or more columns: one for each cell, asked by
 * row and column.
 *
 * @param scope
 *   the draft
 * @returns
 *   ideas in order
 */
export function findCells(scope: CardScope): Array<CardIdea> {
  const leaves = new Map(scope.leaves.map((leaf) => [leaf.node, leaf]))
  const tables = new Set(scope.leaves.flatMap(({table}) => table ?? []))

  return [...tables].flatMap((table) => {
    const [head, ...rows] = table.children
    const names = rows.map(({children: [cell]}) => textOf(cell))
    const columns = head?.children.map(textOf) ?? []
    if (!head || columns.length < 3 || !isReadable(table, names, columns))
      return []

    return rows.flatMap((row) =>
      row.children.slice(1).flatMap((cell, index) => {
        const leaf = leaves.get(cell)
        const name = leaves.get(row.children[0] ?? cell)
        const column = columns[index + 1] ?? ''
        return leaf && name && isNews(cell, [textOf(name.node), column])
          ? cellIdea(scope, row, name, column, leaf)
          : []
      })
    )
  })
}

/** A cell that says something its row and column do not. */
function isNews(cell: TableCell, [row, column]: [string, string]): boolean {
  const text = textOf(cell)
  return (
    column !== '' &&
    !sideColumns.has(column.toLowerCase()) &&
    saysMore(text, `${row} ${column}`) &&
    !mark.test(text) &&
    !saysNothing([{type: 'paragraph', children: cell.children}])
  )
}

/** Rows and columns with names of their own, and more words than values. */
function isReadable(
  table: Table,
  names: ReadonlyArray<string>,
  columns: ReadonlyArray<string>
): boolean {
  const cells = table.children
    .slice(1)
    .flatMap(({children}) => children.slice(1).map(textOf))
  const values = cells.filter(isMeasured).length
  return (
    names.every(isName) &&
    new Set(names).size === names.length &&
    new Set(columns).size === columns.length &&
    values * 2 <= cells.length
  )
}

function cellIdea(
  scope: CardScope,
  row: TableRow,
  name: Leaf,
  column: string,
  leaf: Leaf
): CardIdea {
  const text = textOf(name.node)
  const cut = contentOf(leaf)
  return {
    kind: 'cell',
    name: `${text} | ${column}`,
    start: row.position?.start.offset ?? name.start,
    end: row.position?.end.offset ?? leaf.end,
    facts: [],
    front: {
      markdown: `${text} | ${column}`,
      nodes: askName(
        scope.placeAt(leaf.start),
        {text, nodes: unwrap(name.node.children)},
        {header: column}
      )
    },
    back: asParagraph(excerptOf(scope, leaf, cut))
  }
}

/** A cell with its bars: from its first to its last node. */
function contentOf({end, node, start}: Leaf): {start: number; end: number} {
  return {
    start: node.children[0]?.position?.start.offset ?? start,
    end: node.children.at(-1)?.position?.end.offset ?? end
  }
}

function textOf(cell: Leaf['node'] | TableCell | undefined): string {
  return cell ? plainText(cell.children) : ''
}
