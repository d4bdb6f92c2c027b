import type {AnyType, TypeMap} from './ast.js'

/**
 * Check what a node is: mdast, a node of ours, or a fact.
 *
 * @param node
 *   Anything.
 * @param type
 *   Type to expect.
 * @returns
 *   Whether `node` is a node of this type.
 */
export function is<T extends AnyType>(
  node: unknown,
  type: T
): node is TypeMap[T] {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    node.type === type
  )
}
