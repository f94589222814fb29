import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeJson, encodeJson } from '../../../src-main/store/json.ts'

describe('stored JSON', () => {
  it('keeps every JSON value, and every number that JSON loses', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('$number', '$$number', '__proto__'),
    )
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, NaN, Infinity, -Infinity, -0),
        fc.double(),
        fc.string({ unit: 'binary' }),
        fc.array(tie('value')),
        fc
          .array(fc.tuple(key, tie('value')))
          .map((entries) => Object.fromEntries(entries) as Record<string, unknown>),
      ),
    }))
    fc.assert(
      fc.property(value, (item) => {
        expect(decodeJson(encodeJson(item))).toStrictEqual(item)
      }),
    )
  })

  it('is JSON that SQLite can read too', () => {
    expect(JSON.parse(encodeJson({ at: NaN, $number: 1 }))).toStrictEqual({
      at: { $number: 'NaN' },
      $$number: 1,
    })
  })
})
