import {execFile} from 'node:child_process'
import {mkdtemp, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'

/** Folders of schemas, generated now. */
export interface SchemaFolders {
  /** As committed: further fields are allowed. */
  open: string
  /** No further field is allowed. */
  closed: string
}

let made: Promise<SchemaFolders> | undefined

/** Generate the schemas of `apps/export`, once. */
export function makeSchemas(): Promise<SchemaFolders> {
  made ??= make()
  return made
}

async function make(): Promise<SchemaFolders> {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-schema-'))
  const folders = {open: join(folder, 'open'), closed: join(folder, 'closed')}
  const script = '../apps/export/scripts/dist/build-schema.js'
  await promisify(execFile)(process.execPath, [
    script,
    folders.open,
    folders.closed
  ])
  return folders
}

/**
 * A validator of the closed form.
 *
 * @param file
 *   Name of the schema.
 * @param part
 *   A definition in it (default: the whole).
 */
export async function createValidator(
  file: 'cards.v1.json' | 'draft.v1.json',
  part?: string
): Promise<(value: unknown) => string> {
  const {closed} = await makeSchemas()
  const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true})
  ajv.addSchema(JSON.parse(await readFile(join(closed, file), 'utf8')), 'root')
  const validate: ValidateFunction | undefined = ajv.getSchema(
    part === undefined ? 'root' : `root#/$defs/${part}`
  )
  if (!validate) throw new Error(`Unexpected part \`${part}\` of \`${file}\``)
  return (value) =>
    validate(JSON.parse(JSON.stringify(value)))
      ? ''
      : ajv.errorsText(validate.errors)
}
