/** A flag as the parser and the help see it. */
export interface Flag {
  /** Commander's notation: `--format <name>`. */
  flags: string
  summary: string
}

/** A command as the parser and the help see it. */
export interface Command {
  name: 'explain' | 'export' | 'lint' | 'parse'
  arguments: string
  summary: string
  /** Command line and what it does, shown first in the help. */
  examples: ReadonlyArray<readonly [line: string, meaning: string]>
  flags: ReadonlyArray<Flag>
  /** Whether its arguments are drafts. */
  files: boolean
}

/** Flags of all commands that read drafts. */
export const fileFlags: ReadonlyArray<Flag> = [
  {
    flags: '--root <dir>',
    summary: 'folder that paths are named from (default: the repository)'
  },
  {
    flags: '--no-ignore',
    summary: 'read files that .gitignore and .inkstoneignore leave out'
  },
  {
    flags: '--ignore-pattern <glob>',
    summary: 'leave out more files; may be repeated'
  },
  {
    flags: '--max-bytes <n>',
    summary: 'largest draft that is read (default: 4194304)'
  }
]

/** Flags that every command takes. */
export const commonFlags: ReadonlyArray<Flag> = [
  {
    flags: '--locale <locale>',
    summary: 'en or zh-CN (default: from LC_ALL, LC_MESSAGES, LANG)'
  },
  {flags: '--color', summary: 'colour always'},
  {flags: '--no-color', summary: 'colour never'},
  {flags: '--quiet', summary: 'no talk on stderr but errors'}
]

const presetFlags: ReadonlyArray<Flag> = [
  {
    flags: '--preset <list>',
    summary:
      'recommended, style, strict, kernel, remark-lint-recommended (default: recommended)'
  },
  {
    flags: '--rule <id:severity>',
    summary: 'error, warning, info or off for one rule; may be repeated'
  }
]

const unprocessed: Flag = {
  flags: '--allow-unprocessed',
  summary: 'exit as if drafts that could not be read were not there'
}

/** The commands: parser and help are both made from this table. */
export const commands: ReadonlyArray<Command> = [
  {
    name: 'lint',
    files: true,
    arguments: '[paths...]',
    summary: 'say what is wrong in drafts, and mend what is safe',
    examples: [
      ['inkstone lint notes', 'findings of all drafts below notes'],
      ['inkstone lint notes --preset recommended,style', 'typography too'],
      ['inkstone lint --fix notes/a.md', 'mend what is safe, list the rest'],
      [
        'inkstone lint --rule no-unanswered-question:error',
        'fail on open questions'
      ]
    ],
    flags: [
      ...presetFlags,
      {flags: '--fix', summary: 'write safe fixes into the drafts'},
      {
        flags: '--fix-kind <list>',
        summary: 'safe, suggest: which fixes --fix writes (default: safe)'
      },
      {
        flags: '--format <name>',
        summary:
          'stylish, compact or json (default: stylish on a terminal, else compact)'
      },
      {
        flags: '--output <name:file>',
        summary: 'write a format into a file as well; may be repeated'
      },
      {
        flags: '--fail-on <severity>',
        summary:
          'error, warning, info or never: what makes the exit code 1 (default: error)'
      },
      {flags: '--max-warnings <n>', summary: 'exit 1 above so many warnings'},
      {flags: '--no-error-on-unmatched', summary: 'a glob may match nothing'},
      unprocessed
    ]
  },
  {
    name: 'export',
    files: true,
    arguments: '[paths...]',
    summary: 'turn drafts into pages, data and cards',
    examples: [
      [
        'inkstone export notes --to html,json,anki --out out',
        'a folder with all three'
      ],
      ['inkstone export notes/a.md --to json --out -', 'JSON on stdout']
    ],
    flags: [
      {flags: '--to <list>', summary: 'html, json, anki (default: html)'},
      {
        flags: '--out <folder>',
        summary: 'where files go; - is stdout for one file (default: out)'
      },
      {
        flags: '--detail <level>',
        summary:
          'outline, standard or full: how much JSON says (default: standard)'
      },
      {flags: '--no-findings', summary: 'leave findings out of pages and data'},
      ...presetFlags,
      {flags: '--no-error-on-unmatched', summary: 'a glob may match nothing'},
      unprocessed
    ]
  },
  {
    name: 'parse',
    files: true,
    arguments: '<paths...>',
    summary: 'show what a draft says: topics, questions, definitions',
    examples: [
      ['inkstone parse notes/a.md', 'an outline for people'],
      ['inkstone parse --json notes/a.md', 'the same as data, one draft']
    ],
    flags: [
      {flags: '--json', summary: 'one JSON object (one path)'},
      {
        flags: '--all',
        summary: 'with --json: facts of low confidence and evidence too'
      },
      {flags: '--no-source', summary: 'with --json: leave the text out'},
      {flags: '--mdast', summary: 'the syntax tree as JSON (one path)'},
      unprocessed
    ]
  },
  {
    name: 'explain',
    files: false,
    arguments: '<rule>',
    summary: 'what a rule or an error code means, with examples',
    examples: [
      ['inkstone explain no-known-typo', 'the page of a rule'],
      ['inkstone explain E_ENCODING', 'what an error code means']
    ],
    flags: []
  }
]
