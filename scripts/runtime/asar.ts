/**
 * An asar archive of top-level files. The format: two Chromium pickles (a length, then a string),
 * the string being a JSON index of sizes and offsets, then the files' bytes one after another.
 */
export function asarArchive(files: ReadonlyMap<string, Buffer>): Buffer {
  const index: Record<string, { size: number; offset: string }> = {}
  let offset = 0
  for (const [name, body] of files) {
    index[name] = { size: body.length, offset: String(offset) }
    offset += body.length
  }
  const json = Buffer.from(JSON.stringify({ files: index }))
  const padding = (4 - (json.length % 4)) % 4
  const head = Buffer.alloc(16)
  const lengths = [4, json.length + padding + 8, json.length + padding + 4, json.length]
  lengths.forEach((length, i) => head.writeUInt32LE(length, 4 * i))
  return Buffer.concat([head, json, Buffer.alloc(padding), ...files.values()])
}
