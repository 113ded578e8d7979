import type { Drawing } from '../../bars.ts'
import type { Paint } from '../../paint.ts'
import type { Width } from '../../width.ts'

/** How the ledger is drawn here. */
export interface SocialLook {
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
  readonly measure: Width
  readonly drawing: Drawing
}
