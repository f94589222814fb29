import * as v from 'valibot'

export const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and -'),
)
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))
export const finite = v.pipe(v.number(), v.finite())
export const name = v.pipe(v.string(), v.regex(/^\p{L}[\p{L}\p{N}_]{0,15}$/u, 'not a name'))

export const frontMatter = v.strictObject({
  id: slug,
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  title: text,
  summary: text,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(120)),
  status: v.picklist(['available', 'planned']),
  examples: v.optional(
    v.array(
      v.strictObject({ id: slug, text, tex: text, variables: v.optional(v.array(name), ['x']) }),
    ),
    [],
  ),
})
export type FrontMatter = v.InferOutput<typeof frontMatter>

export const parameterRange = v.union([
  v.strictObject({
    from: finite,
    to: finite,
    step: v.exactOptional(finite),
    except: v.exactOptional(v.array(finite)),
  }),
  v.strictObject({ oneOf: v.pipe(v.array(finite), v.minLength(2)) }),
])

export const interval = v.pipe(
  v.strictObject({ from: finite, to: finite }),
  v.check(({ from, to }) => from < to, 'from must be less than to'),
)
