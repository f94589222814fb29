/** Where the newest readable version of each page stands in a write-ahead log: page → byte offset. */
export interface LogFrames {
  readonly pageSize: number
  readonly pages: ReadonlyMap<number, number>
}

const headerSize = 32
const frameHeaderSize = 24

/** The running checksum of https://www.sqlite.org/fileformat2.html#checksum_algorithm */
function checksum(
  data: DataView,
  [first, second]: readonly [number, number],
  littleEndian: boolean,
): [number, number] {
  let [s0, s1] = [first, second]
  for (let at = 0; at + 8 <= data.byteLength; at += 8) {
    s0 = (s0 + data.getUint32(at, littleEndian) + s1) >>> 0
    s1 = (s1 + data.getUint32(at + 4, littleEndian) + s0) >>> 0
  }
  return [s0, s1]
}

/**
 * Reads a log (https://www.sqlite.org/fileformat2.html#walformat) frame by frame. Unlike SQLite it
 * does not stop at the first damaged frame: each frame's checksum goes on from the one written in
 * the frame before, so what follows can be checked by itself.
 */
export function readLogFrames(log: Uint8Array): LogFrames | undefined {
  if (log.byteLength < headerSize) return undefined
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength)
  const magic = view.getUint32(0)
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return undefined
  const littleEndian = magic === 0x377f0682
  const pageSize = view.getUint32(8)
  if (pageSize < 512 || pageSize > 65_536) return undefined

  const pages = new Map<number, number>()
  const part = (at: number, length: number) => new DataView(log.buffer, log.byteOffset + at, length)
  let before: readonly [number, number] = [view.getUint32(24), view.getUint32(28)]
  const frameSize = frameHeaderSize + pageSize
  for (let at = headerSize; at + frameSize <= log.byteLength; at += frameSize) {
    const written = [view.getUint32(at + 16), view.getUint32(at + 20)] as const
    const sameLog =
      view.getUint32(at + 8) === view.getUint32(16) &&
      view.getUint32(at + 12) === view.getUint32(20)
    if (sameLog) {
      const head = checksum(part(at, 8), before, littleEndian)
      const sum = checksum(part(at + frameHeaderSize, pageSize), head, littleEndian)
      if (sum[0] === written[0] && sum[1] === written[1]) {
        pages.set(view.getUint32(at), at + frameHeaderSize)
      }
    }
    before = written
  }
  return { pageSize, pages }
}
