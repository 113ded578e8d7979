/** What has to be seen to before the manager is away, in words alone, as the page and the JSON are made from it. */
export interface AwayView {
  readonly from: string
  readonly until: string
  /** null: nobody stands in. */
  readonly cover: string | null
  /** Slots of these days that are empty. */
  readonly schedule: readonly {
    readonly client: string
    readonly when: string
    readonly channel: string
    readonly pillar: string | null
  }[]
  /** What is to go out in these days and may not go out yet. */
  readonly approve: readonly {
    readonly client: string
    readonly ref: string
    readonly title: string
    readonly status: string
    readonly when: string
  }[]
  /** A sentence for each client that can be sent as it is. */
  readonly tell: readonly { readonly client: string; readonly words: string }[]
  readonly due: readonly {
    readonly client: string
    readonly on: string
    readonly ref: string | null
    readonly what: string
  }[]
  /** Routines that are not done in these days. */
  readonly letGo: readonly {
    readonly client: string
    readonly ref: string
    readonly title: string
    readonly times: number
  }[]
  readonly sheet: readonly CoverClient[]
}

/** What whoever stands in has to know of one client; no money, no hours sold, nothing private. */
export interface CoverClient {
  readonly name: string
  readonly zone: string
  readonly hours: string
  readonly channels: readonly {
    readonly key: string
    readonly handle: string | null
    readonly address: string | null
    /** When the inbox is looked at, by the desk's clock. */
    readonly looks: string
  }[]
  readonly goesOut: readonly {
    readonly ref: string
    readonly title: string
    readonly desk: string
    readonly client: string
    /** The outside tool that publishes it; null: by hand. */
    readonly by: string | null
  }[]
  readonly people: readonly { readonly who: string; readonly can: readonly string[] }[]
  readonly neverSay: readonly { readonly never: string; readonly instead: string | null }[]
  readonly facts: readonly { readonly ask: string; readonly answer: string }[]
  readonly isOnHold: boolean
}
