declare module 'electron-installer-debian' {
  /** Makes a .deb of the unpacked app in `src`. https://github.com/electron-userland/electron-installer-debian */
  export default function installer(request: {
    readonly src: string
    readonly dest: string
    readonly arch: string
    readonly options: Readonly<Record<string, unknown>>
  }): Promise<unknown>
}
