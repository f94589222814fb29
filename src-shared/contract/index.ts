export * from './bridge.ts'
export * from './channels.ts'
export * from './contract.ts'
