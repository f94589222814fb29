import { fileExtensions } from '../../src-shared/domain/index.ts'

export interface FileType {
  readonly extension: string
  readonly mimeType: string
  /** As a file manager calls it. */
  readonly name: string
  /** What Windows' registry calls it. */
  readonly windowsClass: string
  /** What it also is to other programs. */
  readonly parent: string
}

/** Files that open in Nabla once it is installed; see `src-main/app/opened-file.ts`. */
export const fileTypes: readonly FileType[] = [
  {
    extension: fileExtensions.work,
    mimeType: 'application/vnd.nabla.work',
    name: 'Work done in Nabla',
    windowsClass: 'Nabla.Work',
    parent: 'text/plain',
  },
  {
    extension: fileExtensions.pack,
    mimeType: 'application/vnd.nabla.lesson-pack',
    name: 'Nabla lesson pack',
    windowsClass: 'Nabla.LessonPack',
    parent: 'application/octet-stream',
  },
  {
    extension: fileExtensions.class,
    mimeType: 'application/vnd.nabla.class',
    name: 'Nabla class file',
    windowsClass: 'Nabla.Class',
    parent: 'application/octet-stream',
  },
]

/** https://specifications.freedesktop.org/shared-mime-info-spec/ */
export function sharedMimeInfo(): string {
  const types = fileTypes.map(
    ({ extension, mimeType, name, parent }) => `  <mime-type type="${mimeType}">
    <comment>${name}</comment>
    <sub-class-of type="${parent}"/>
    <icon name="${documentIcon}"/>
    <glob pattern="*.${extension}"/>
  </mime-type>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
${types.join('')}</mime-info>
`
}

/** In the icon theme that all others fall back to. */
export const documentIcon = 'application-vnd.nabla.document'
