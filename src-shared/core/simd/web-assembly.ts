/** The little of WebAssembly's interface that is used here; shared code has no DOM types to take it from. */
export interface Memory {
  readonly buffer: ArrayBuffer
}

export interface WebAssemblyInterface {
  validate(bytes: Uint8Array): boolean
  Memory: new (limits: { initial: number }) => Memory
  Module: new (bytes: Uint8Array) => object
  Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** The runtime's WebAssembly, or undefined where it has none. */
export function webAssembly(): WebAssemblyInterface | undefined {
  return (globalThis as { WebAssembly?: WebAssemblyInterface }).WebAssembly
}
