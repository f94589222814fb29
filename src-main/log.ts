import { join } from 'node:path'
import log from 'electron-log/node.js'

/** Writes to the console and to `logs/` below the data folder: what happened, never what was answered. */
export function openLog(dataDirectory: string): typeof log {
  log.transports.file.resolvePathFn = () => join(dataDirectory, 'logs', 'nabla.log')
  log.transports.file.maxSize = 1024 * 1024
  log.transports.console.level = 'warn'
  return log
}
