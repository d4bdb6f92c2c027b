/** The bundle script puts gzip of the file here. */
declare module '*.wasm' {
  const compressed: Uint8Array
  export default compressed
}
