/**
 * JSON that also keeps NaN, the infinities and −0, which evidence and handles may hold.
 * Such a number is written `{"$number": "NaN"}`; a key of that form in the value itself gets one
 * more `$`.
 */
const tag = '$number'
const tagLike = /^\$+number$/
const escapedTag = /^\$\$+number$/

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

const renamed = (value: Record<string, unknown>, rename: (key: string) => string) =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), item]))

/** Throws a TypeError for what has no JSON form (cycles, bigints). */
export function encodeJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (typeof item === 'number') {
      return Number.isFinite(item) && !Object.is(item, -0) ? item : new TaggedNumber(nameOf(item))
    }
    if (!isObject(item) || item instanceof TaggedNumber) return item
    if (!Object.keys(item).some((key) => tagLike.test(key))) return item
    return renamed(item, (key) => (tagLike.test(key) ? `$${key}` : key))
  })
}

class TaggedNumber {
  readonly [tag]: string

  constructor(name: string) {
    this[tag] = name
  }
}

/** Throws a SyntaxError for text that is not JSON. */
export function decodeJson(text: string): unknown {
  if (!text.includes('$number"')) return JSON.parse(text)
  return JSON.parse(text, (_key, item: unknown) => {
    if (!isObject(item)) return item
    const keys = Object.keys(item)
    if (keys.length === 1 && keys[0] === tag) return Number(item[tag])
    if (!keys.some((key) => escapedTag.test(key))) return item
    return renamed(item, (key) => (escapedTag.test(key) ? key.slice(1) : key))
  })
}
