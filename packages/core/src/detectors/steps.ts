import type {Code} from 'mdast'
import type {Step} from '../ast.js'
import {codeRole} from '../code-role.js'
import {
  defineDetector,
  type DetectedLeaf,
  type DetectorContext
} from '../define-detector.js'
import {
  findCommands,
  type CodeLine,
  type FoundCommand
} from './find-commands.js'

const forms: Record<string, Step['form']> = {
  command: 'commands',
  config: 'config',
  transcript: 'transcript'
}

/** Finds what a reader can type: commands, transcripts, configuration. */
export const steps = defineDetector({
  id: 'step',
  emits: ['step'],
  version: 1,
  create(context) {
    let before: DetectedLeaf | undefined
    let topic: unknown
    let index = 0
    return {
      leaf(leaf) {
        before = leaf
      },
      code(leaf) {
        const lead = isLead(before, leaf) ? before : undefined
        before = leaf
        const form = formOf(leaf, lead)
        if (!form) return
        if (leaf.block.topic !== topic) index = 0
        topic = leaf.block.topic
        index++
        emitStep(leaf, lead, form, index, context)
      }
    }
  }
})

/** The paragraph just before, if it ends in a colon. */
function isLead(before: DetectedLeaf | undefined, leaf: DetectedLeaf): boolean {
  return (
    before?.kind === 'paragraph' &&
    before.block.topic === leaf.block.topic &&
    /[:：][\s\uE004]*$/.test(before.mask)
  )
}

function formOf(
  {block, node}: DetectedLeaf,
  lead: DetectedLeaf | undefined
): Step['form'] | undefined {
  if (node.type !== 'code') return
  const role =
    block.node === node ? block.role : codeRole(node, lead?.text ?? '')
  return forms[role]
}

function emitStep(
  leaf: DetectedLeaf,
  lead: DetectedLeaf | undefined,
  form: Step['form'],
  index: number,
  {emit, toSpan}: DetectorContext
): void {
  const {end, node, start} = leaf
  if (node.type !== 'code') return
  const lines = form === 'config' ? [] : findLines(leaf, node)
  const {commands, comments} = findCommands(lines, form === 'transcript')
  emit({
    type: 'step',
    start,
    end,
    confidence: 'high',
    rule: `step/${form}`,
    fields: {
      form,
      index,
      ...(lead ? {lead: toSpan(lead.start, lead.end)} : {}),
      comments: comments.map((line) => toSpan(line.start, line.end)),
      commands: commands.map((command) => toFact(command, toSpan))
    }
  })
}

function toFact(
  {end, output, program, prompt, start, value}: FoundCommand,
  toSpan: DetectorContext['toSpan']
): Step['commands'][number] {
  const fact: Step['commands'][number] = {
    value,
    program,
    position: toSpan(start, end)
  }
  if (prompt !== undefined) fact.prompt = prompt
  if (output) fact.output = toSpan(...output)
  return fact
}

/** The lines of a listing with their places, without fences and indents. */
function findLines({start, text}: DetectedLeaf, node: Code): Array<CodeLine> {
  const fenced = /^(?:`{3,}|~{3,})/.test(text)
  const values = node.value.split(/\r\n|\n|\r/)
  const lines: Array<CodeLine> = []
  let row = fenced ? -1 : 0
  for (const {0: line, index} of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const value = values[row]
    row++
    if (value === undefined) continue
    const end = start + index + line.replace(/[\r\n]+$/, '').length
    lines.push({text: value, start: end - value.length, end})
  }
  return lines
}
