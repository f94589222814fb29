import { Installer } from 'electron-installer-debian'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../runtime/index.ts'
import { releaseDirectory } from './builder-config.ts'
import { documentIcon, fileTypes, sharedMimeInfo } from './file-types.ts'

export interface Manifest {
  readonly name: string
  readonly productName: string
  readonly version: string
  readonly description: string
  readonly author: string
}

const icons = 'src-main/app/icons'

/** With what makes Nabla's own files known to the desktop; its databases follow by dpkg's triggers. */
class Package extends Installer {
  protected override get contentFunctions(): readonly string[] {
    const others = super.contentFunctions.filter((name) => name !== 'createDesktopFile')
    return [...others, 'createDesktopEntry', 'createMimeTypes']
  }

  async createDesktopEntry(): Promise<void> {
    await this.#write('usr/share/applications/nabla.desktop', desktopEntry)
  }

  async createMimeTypes(): Promise<void> {
    await this.#write('usr/share/mime/packages/nabla.xml', sharedMimeInfo())
    const icon = `usr/share/icons/hicolor/scalable/mimetypes/${documentIcon}.svg`
    await this.#write(icon, '')
    await copyFile(`${icons}/document.svg`, path.join(this.stagingDir, icon))
  }

  async #write(name: string, text: string): Promise<void> {
    const file = path.join(this.stagingDir, name)
    await mkdir(path.dirname(file), { recursive: true, mode: 0o755 })
    await writeFile(file, text, { mode: 0o644 })
  }
}

/** https://specifications.freedesktop.org/desktop-entry-spec/; files come as paths, one start for all. */
const desktopEntry = `[Desktop Entry]
Type=Application
Name=Nabla
GenericName=Calculus lessons
Comment=The calculus behind machine learning, in seven lessons
Keywords=calculus;mathematics;machine learning;derivative;integral;gradient;
Exec=nabla %F
Icon=nabla
Terminal=false
StartupNotify=true
StartupWMClass=Nabla
Categories=Education;Math;
MimeType=${fileTypes.map(({ mimeType }) => `${mimeType};`).join('')}
`

/** Makes `release/*.deb` of the unpacked app. */
export async function makeDeb(unpacked: string, manifest: Manifest): Promise<void> {
  say('making the Debian package')
  // No file in it is younger: the same files make the same package.
  process.env.SOURCE_DATE_EPOCH ??= '0'
  const made = new Package({
    src: unpacked,
    dest: releaseDirectory,
    arch: 'amd64',
    rename: (dest) => path.join(dest, '<%= name %>_<%= version %>_<%= arch %>.deb'),
    logger: () => undefined,
    options: {
      name: manifest.name,
      productName: manifest.productName,
      // "~" sorts before the release itself.
      version: manifest.version.replace('-', '~'),
      description: manifest.description,
      productDescription: `${manifest.description}. Works without a network and keeps every answer on this computer.`,
      maintainer: manifest.author,
      bin: manifest.name,
      icon: { scalable: `${icons}/icon.svg`, '512x512': `${icons}/icon.png` },
      section: 'education',
      compression: process.env.DEB_COMPRESSION ?? 'zstd',
    },
  })
  await made.generateDefaults()
  made.generateOptions()
  await made.createStagingDir()
  await made.createContents()
  await made.createPackage()
  await made.movePackage()
}
