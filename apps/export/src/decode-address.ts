/** An address as people write it, or as it is if that cannot be told. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
