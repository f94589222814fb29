import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { fileExtensions } from '../../src-shared/domain/index.ts'
import type { ExportFormat } from '../../src-shared/domain/index.ts'
import { messages } from '../messages/index.ts'

const text = messages.files
const extensions: Readonly<Record<ExportFormat, string>> = {
  ...{ json: fileExtensions.work, csv: 'csv', html: 'html', pdf: 'pdf', xapi: 'jsonl' },
}

/** Asks for the name of a file to write; undefined where the learner names none. */
export async function askWhereTo(format: ExportFormat, day: string): Promise<string | undefined> {
  const extension = extensions[format]
  const name = `nabla-${day}${format === 'xapi' ? '-xapi' : ''}.${extension}`
  const options = {
    title: text.exportTitle,
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: text[format], extensions: [extension] }],
  }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return canceled || filePath === '' ? undefined : filePath
}

/** Asks for an export to read; undefined where the learner chooses none. */
export async function askForFile(): Promise<string | undefined> {
  const options = {
    title: text.importTitle,
    properties: ['openFile' as const],
    filters: [
      { name: text.json, extensions: [fileExtensions.work, 'jsonl'] },
      { name: text.all, extensions: ['*'] },
    ],
  }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? undefined : filePaths[0]
}
