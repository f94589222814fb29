import { quietContext } from '../../src-shared/core/context.ts'
import { sampleCurve, sampleSlope } from '../../src-shared/core/plot/index.ts'
import { read } from '../shared/core/read.ts'

// From nothing to the first plot of lesson 1: x² and its derivative as points to be drawn.
const tree = read('x^2')
const options = { pixels: 500 }
const curve = sampleCurve(tree, 'x', -10, 10, options, quietContext)
const slope = sampleSlope(tree, 'x', -10, 10, options, quietContext)
process.stdout.write(`${String(curve.xs.length)} ${String(slope.xs.length)}`)
