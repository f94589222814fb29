import { prepareRuntime, type Runtime } from '../runtime/index.ts'

/** Prepares an Electron and makes this process and its children, Playwright among them, use it. */
export async function useRuntime(): Promise<Runtime> {
  const runtime = await prepareRuntime()
  Object.assign(process.env, runtime.env)
  return runtime
}
