import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { exists, sizeOf } from '../files.ts'
import { readLogFrames } from './log-frames.ts'

/** The pages of a database that SQLite may no longer be able to open. */
export interface Pages {
  readonly size: number
  /** Bytes of each page that SQLite uses; the rest is reserved. */
  readonly usable: number
  /** The highest page number there is, in the file or in its log. */
  readonly last: number
  /** A page, or undefined where it is missing. Numbers begin at 1. */
  readonly read: (number: number) => Uint8Array | undefined
  readonly close: () => void
}

const defaultSize = 4096
const isPageSize = (size: number): boolean =>
  size >= 512 && size <= 65_536 && Number.isInteger(Math.log2(size))

/** Opens the file and its log for salvage, taking of each page the version in the log if there is one. */
export function openPages(file: string): Pages {
  const log = exists(`${file}-wal`) ? readFileSync(`${file}-wal`) : undefined
  const frames = log && readLogFrames(log)
  const handle = exists(file) ? openSync(file, 'r') : undefined
  const readAt = (at: number, length: number): Uint8Array | undefined => {
    if (handle === undefined) return undefined
    const bytes = new Uint8Array(length)
    return readSync(handle, bytes, 0, length, at) === length ? bytes : undefined
  }

  const header = readAt(0, 100)
  const told = header && new DataView(header.buffer).getUint16(16)
  const toldSize = told === 1 ? 65_536 : (told ?? 0)
  const size = frames?.pageSize ?? (isPageSize(toldSize) ? toldSize : defaultSize)
  const reserved = header?.[20] ?? 0
  return {
    size,
    usable: size - (reserved <= 32 ? reserved : 0),
    last: Math.max(Math.floor(sizeOf(file) / size), ...(frames?.pages.keys() ?? [])),
    read: (number) => {
      const inLog = frames?.pages.get(number)
      if (inLog !== undefined) return log?.subarray(inLog, inLog + size)
      return readAt((number - 1) * size, size)
    },
    close: () => {
      if (handle !== undefined) closeSync(handle)
    },
  }
}
