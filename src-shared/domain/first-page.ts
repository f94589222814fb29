/** What the window shows at the top of a page, as markup that needs no script. */
export interface FirstPage {
  readonly body: string
  /** The rules of the app's style sheets that apply to it. */
  readonly styles: string
}
