/** A font that has not come by then will be swapped in when it does. */
const patienceMs = 150

/**
 * Fulfilled once these faces can be drawn. Text laid out before that is laid out in whatever the
 * system has instead, and to find and open that costs many times what waiting does.
 * @param faces as in the CSS property `font`, such as `italic 1em "Source Serif 4"`
 * @param sample what is to be written in them: only the parts of a face that hold it are loaded
 */
export async function fontsLoaded(faces: readonly string[], sample = 'a'): Promise<void> {
  const loads = faces.map((face) => document.fonts.load(face, sample).catch(() => []))
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([Promise.all(loads), patience])
}
