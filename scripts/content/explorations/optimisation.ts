import * as v from 'valibot'

const finite = v.pipe(v.number(), v.finite())
const positive = v.pipe(finite, v.gtValue(0))
const exampleId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/))
const plot = {
  functions: v.pipe(v.array(exampleId), v.minLength(1)),
  from: finite,
  to: finite,
}

export const optimisationExplorations = {
  'three-curves': v.strictObject({ ...plot, at: v.exactOptional(finite) }),
  'descent-runner': v.strictObject({
    ...plot,
    start: v.exactOptional(finite),
    rate: v.exactOptional(positive),
  }),
  'descent-plane': v.strictObject({
    k: v.exactOptional(positive),
    rate: v.exactOptional(positive),
    momentum: v.exactOptional(v.pipe(finite, v.minValue(0), v.ltValue(1))),
    x: v.exactOptional(finite),
    y: v.exactOptional(finite),
  }),
  'predict-place': v.strictObject({
    function: exampleId,
    from: finite,
    to: finite,
    start: v.exactOptional(finite),
    tolerance: positive,
  }),
}
