import type { ExportFacts } from '../../../domain/export/facts.ts'
import type { ExportFormat } from '../../../domain/export/format.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import type { FilePlaces } from './facts.ts'

/** What is to go into the files. */
export interface Wanted extends FilePlaces {
  readonly refs: readonly string[]
  readonly client?: string
  readonly channel?: string
  readonly from?: string
  readonly to?: string
  readonly again?: boolean
}

/** The format with its name, and what people call it. */
export interface NamedFormat {
  readonly name: string
  readonly spoken: string
  readonly format: ExportFormat
}

export interface ExportRow extends ExportFacts {
  readonly variant: Variant
  /** Of what it says. */
  readonly hash: string
}

/** Something to be told of a variant; `keepsBack`: it is not in the files because of it, although it was to be. */
export interface Remark {
  readonly ref: string
  readonly rule: string
  readonly message: string
  readonly mend: string
  readonly isOut: boolean
  readonly isFinding: boolean
}

export interface Chosen {
  readonly rows: readonly ExportRow[]
  readonly remarks: readonly Remark[]
}
