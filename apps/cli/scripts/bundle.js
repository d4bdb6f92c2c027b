/**
 * Bundle the command line into `dist/cli.js`: no dependency is left, and
 * nothing but Node is needed to run it.
 *
 * - SQLite's WebAssembly goes in as gzip; it is inflated on first use.
 * - The English misspellings (CC BY-SA 4.0) stay a file of their own beside
 *   the bundle, with their licence in line 1.
 */
import {copyFile, mkdir, readFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {build} from 'esbuild'

const manifest = JSON.parse(
  await readFile(new URL('../package.json', import.meta.url), 'utf8')
)

await build({
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  legalComments: 'external',
  define: {
    INKSTONE_VERSION: JSON.stringify(manifest.version),
    // SQLite asks where it lies, but gets its WebAssembly as bytes.
    __dirname: JSON.stringify('')
  },
  banner: {
    // Libraries in CommonJS call `require`, which an ES module lacks.
    js: "import {createRequire as inkstoneRequire} from 'node:module'; const require = inkstoneRequire(import.meta.url);"
  },
  plugins: [
    {
      name: 'compressed-wasm',
      setup({onLoad}) {
        onLoad({filter: /\.wasm$/}, async ({path}) => ({
          contents: gzipSync(await readFile(path), {level: 9}),
          loader: 'binary'
        }))
      }
    },
    {
      name: 'data-beside-the-bundle',
      setup({onResolve}) {
        onResolve({filter: /en-misspellings/}, () => ({
          path: './data/en-misspellings.js',
          external: true
        }))
      }
    }
  ]
})

await mkdir(new URL('../dist/data/', import.meta.url), {recursive: true})
await copyFile(
  fileURLToPath(import.meta.resolve('@inkstone/typo/data/en-misspellings')),
  new URL('../dist/data/en-misspellings.js', import.meta.url)
)
