import initSqlJs, {type SqlJsStatic} from 'sql.js'
import compressed from 'sql.js/dist/sql-wasm.wasm'
import {gunzipSync} from 'node:zlib'

/** SQLite in WebAssembly; the bundle holds it compressed. */
export async function openSql(): Promise<SqlJsStatic> {
  const wasm = new Uint8Array(gunzipSync(compressed))
  return initSqlJs({wasmBinary: wasm.buffer})
}
