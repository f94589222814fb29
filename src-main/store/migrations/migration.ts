/** One step of the schema. Once released it is never edited: what follows is a new migration. */
export interface Migration {
  /** A multiple of ten; what the file's `user_version` is afterwards. */
  readonly number: number
  readonly name: string
  readonly sql: string
}
