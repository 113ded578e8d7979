import type { CardPart } from '../card.ts'

/** What a client's fee covers and what was agreed beside it, in words. */
export interface ScopeView {
  readonly retainer: string
  /** What the plan costs against the hours sold; null: there is no plan. */
  readonly cost: string | null
  readonly included: readonly { readonly what: string; readonly quantity: string }[]
  readonly extras: readonly { readonly what: string; readonly fee: string }[]
  readonly lines: readonly { readonly ref: string; readonly words: string }[]
  readonly fees: string
}

export function scopeCard(view: ScopeView): readonly CardPart[] {
  return [
    {
      rows: [
        { label: 'retainer', texts: [view.retainer] },
        ...(view.cost === null ? [] : [{ label: 'plan', texts: [view.cost] }]),
        { label: 'fees', texts: [view.fees] },
      ],
    },
    { title: 'Agreed for the month', rows: view.lines.map(({ ref, words }) => ({ label: ref, texts: [words] })) },
    { title: 'Included', rows: view.included.map(({ what, quantity }) => ({ label: what, texts: [quantity] })) },
    { title: 'Costs more', rows: view.extras.map(({ what, fee }) => ({ label: what, texts: [fee] })) },
  ]
}
