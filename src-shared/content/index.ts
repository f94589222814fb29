export * from './compiled.ts'
export * from './open-formula.ts'
export * from './publish.ts'
export * from './schema.ts'
