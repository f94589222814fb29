import fc from 'fast-check'

// A test that fails must fail again: the everyday run draws the same cases each time. The nightly run
// (NABLA_NIGHTLY=1) draws new ones; what it finds becomes a case of its own.
if (process.env.NABLA_NIGHTLY === undefined) fc.configureGlobal({ seed: 20_261_123 })
