/** 0, 1, … count − 1. */
export function naturalOrder(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i)
}
