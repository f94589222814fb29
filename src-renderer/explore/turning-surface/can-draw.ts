/** Whether this machine can draw in three dimensions: some virtual ones and old drivers cannot. */
export function canDrawSurfaces(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    // Only so many contexts may live at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}
