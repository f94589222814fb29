import { timeNabla } from './nabla.ts'

// The Nabla side of the numeric benchmark, for a process of its own: prints its timings.
process.stdout.write(JSON.stringify({ versions: process.versions, timings: timeNabla() }))
