declare module 'electron-installer-debian' {
  /** Makes a .deb of the unpacked app in `src`. https://github.com/electron-userland/electron-installer-debian */
  export class Installer {
    constructor(request: {
      readonly src: string
      readonly dest: string
      readonly arch: string
      readonly options: Readonly<Record<string, unknown>>
      readonly rename: (dest: string, file: string) => string
      readonly logger: (line: string) => void
    })
    /** Where the package's files are gathered; known once there is a staging directory. */
    protected readonly stagingDir: string
    /** Names of the methods that gather them. */
    protected get contentFunctions(): readonly string[]
    generateDefaults(): Promise<unknown>
    generateOptions(): unknown
    createStagingDir(): Promise<void>
    createContents(): Promise<unknown>
    createPackage(): Promise<void>
    movePackage(): Promise<void>
  }
}
