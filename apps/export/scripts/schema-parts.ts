import {z} from 'zod'

/** A count or an offset. */
export const whole = z.int().nonnegative()
/** A line or a column. */
export const ordinal = z.int().positive()
/** Start and end, the end exclusive. */
export const span = z.tuple([whole, whole]).meta({id: 'Span'})
/** First and last line. */
export const lines = z.tuple([ordinal, ordinal]).meta({id: 'Lines'})

/** Whether two types are the same, however they are written. */
export type Same<Left, Right> =
  (<T>() => T extends Flat<Left> ? 1 : 2) extends <T>() => T extends Flat<Right>
    ? 1
    : 2
    ? true
    : false

/** Interfaces and intersections as plain objects, at any depth. */
type Flat<T> = {[Key in keyof T]: Flat<T[Key]>}
