import * as v from 'valibot'
import { networkExplorations } from './explorations/network.ts'
import { mapExplorations } from './explorations/maps.ts'
import { marginExplorations } from './explorations/margin.ts'
import { integrationExplorations } from './explorations/integration.ts'
import { optimisationExplorations } from './explorations/optimisation.ts'
import { planeExplorations } from './explorations/plane.ts'

const finite = v.pipe(v.number(), v.finite())
const positive = v.pipe(finite, v.gtValue(0))
const exampleId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/))
const exampleIds = v.pipe(v.array(exampleId), v.minLength(1))

/** Plots of one group share function, P and δ; all plots of a lesson are one group by default. */
const group = v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)))

/** A plot of one of several functions over an interval. */
const plot = { functions: exampleIds, from: finite, to: finite, at: v.exactOptional(finite), group }

/** The explorations that lessons may place, each with the options it starts with. */
export const explorations: Readonly<
  Record<string, v.GenericSchema<unknown, Readonly<Record<string, unknown>>>>
> = {
  'secant-to-tangent': v.strictObject({ ...plot, delta: v.exactOptional(positive) }),
  'slope-trace': v.strictObject({ ...plot, delta: v.exactOptional(positive) }),
  'error-against-step': v.strictObject({
    functions: exampleIds,
    at: v.exactOptional(finite),
    group,
  }),
  ...planeExplorations,
  'predict-slope': v.strictObject({
    function: exampleId,
    at: finite,
    tolerance: positive,
    from: v.exactOptional(finite),
    to: v.exactOptional(finite),
  }),
  ...networkExplorations,
  ...mapExplorations,
  ...marginExplorations,
  ...integrationExplorations,
  ...optimisationExplorations,
}

/** Ids of the lesson's examples that an exploration's options name. */
export const examplesNamed = (options: Readonly<Record<string, unknown>>): readonly string[] =>
  [options.functions, options.function].flat().filter((id) => typeof id === 'string')
