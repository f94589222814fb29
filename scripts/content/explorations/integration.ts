import * as v from 'valibot'
import { sumRules } from '../../../src-shared/domain/index.ts'

const finite = v.pipe(v.number(), v.finite())
const positive = v.pipe(finite, v.gtValue(0))
const exampleId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/))

/** A number, or an opening that a draw fills with one. */
const written = v.union([finite, v.pipe(v.string(), v.nonEmpty())])

/** Functions over a stretch of the x axis; plots of one group share function and limits. */
const plot = {
  functions: v.pipe(v.array(exampleId), v.minLength(1)),
  from: finite,
  to: finite,
  group: v.exactOptional(exampleId),
}
/** The limits. */
const limits = { a: v.exactOptional(finite), b: v.exactOptional(finite) }

export const integrationExplorations = {
  'area-under-curve': v.strictObject({
    ...plot,
    ...limits,
    step: v.exactOptional(positive),
    rule: v.exactOptional(v.picklist(sumRules)),
  }),
  'antiderivative-family': v.strictObject({
    ...plot,
    at: v.exactOptional(finite),
    constant: v.exactOptional(finite),
  }),
  'area-picture': v.strictObject({
    text: v.pipe(v.string(), v.nonEmpty()),
    a: written,
    b: written,
    strips: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  'predict-area': v.strictObject({
    function: exampleId,
    from: finite,
    to: finite,
    ...limits,
    start: v.exactOptional(finite),
    tolerance: positive,
  }),
}
