/** Put in by the bundle script. */
declare const INKSTONE_VERSION: string

/** Version of this package. */
export const version: string = INKSTONE_VERSION
