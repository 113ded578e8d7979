/**
 * The closed sets of the product's vocabulary. Schema, YAML, help and code all read them from here,
 * so a word exists once.
 */

export const stages = ['listen', 'read', 'comment', 'create', 'communicate', 'close'] as const
export type Stage = (typeof stages)[number]

/** The blocks of the list in their fixed order. A row whose action is `reply` stands in `respond`. */
export const blocks = ['respond', ...stages] as const
export type Block = (typeof blocks)[number]

export const actions = [
  'reply',
  'comment',
  'share',
  'like',
  'introduce',
  'make',
  'publish',
  'meet',
  'report',
  'other',
] as const
export type Action = (typeof actions)[number]

export const owners = ['manager', 'client'] as const
export type Owner = (typeof owners)[number]

export const clientStatuses = ['prospect', 'active', 'paused', 'ended'] as const
export type ClientStatus = (typeof clientStatuses)[number]

export const clientKinds = ['savvy', 'learning', 'newcomer'] as const
export type ClientKind = (typeof clientKinds)[number]

/** Whether a client wants to see what goes out before it does. */
export const approvalNeeds = ['none', 'needed'] as const
export type ApprovalNeed = (typeof approvalNeeds)[number]

/** What a client can say of a variant that it was shown. */
export const verdictKinds = ['approve', 'change', 'reject'] as const
export type VerdictKind = (typeof verdictKinds)[number]

/** Where something came in. */
export const messageKinds = ['dm', 'comment', 'mention', 'review', 'email'] as const
export type MessageKind = (typeof messageKinds)[number]

/** What an inbound message is, the weightiest first. */
export const severities = ['complaint', 'negative', 'lead', 'question', 'other'] as const
export type Severity = (typeof severities)[number]

export const contactKinds = ['visitor', 'prospect', 'customer', 'advocate', 'peer', 'press'] as const
export type ContactKind = (typeof contactKinds)[number]

/** How far it is with a person to a close. */
export const contactStages = ['met', 'talking', 'offered', 'won', 'lost'] as const
export type ContactStage = (typeof contactStages)[number]

/** What a touch was: something given without being asked back, something asked for, or neither. */
export const touchSorts = ['gave', 'asked', 'talked'] as const
export type TouchSort = (typeof touchSorts)[number]

export const pillarKinds = ['value', 'community', 'promo'] as const
export type PillarKind = (typeof pillarKinds)[number]

export const formats = ['text', 'image', 'carousel', 'video', 'short', 'story', 'live', 'article', 'event'] as const
export type Format = (typeof formats)[number]

export const placeKinds = ['account', 'group', 'hashtag', 'forum', 'blog'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Trades whose regulator binds what may be said in public. */
export const regulatedTrades = ['health', 'law', 'finance', 'property'] as const
export type RegulatedTrade = (typeof regulatedTrades)[number]

/** What a person at the client can do for the work. */
export const skills = ['write', 'photograph', 'film', 'answer', 'approve'] as const
export type Skill = (typeof skills)[number]

/** Owners are stored as `manager` and `client`; people type and read `me` and `client`. */
export function ownerWord(owner: Owner): 'me' | 'client' {
  return owner === 'manager' ? 'me' : 'client'
}

/** The block of the list in which work of this stage and action stands. Answering that nobody counted is answering. */
export function blockOf(work: { readonly stage: Stage; readonly action: Action; readonly counted?: boolean }): Block {
  return work.action === 'reply' || work.counted === false ? 'respond' : work.stage
}

/** Stages and actions that count as being social, wherever the other of the two stands: Respond, listen, read, comment and touches. */
export const socialStages = ['listen', 'read', 'comment'] as const satisfies readonly Stage[]
export const socialActions = ['reply', 'introduce'] as const satisfies readonly Action[]

/** True for work that counts as being social. */
export function isSocial(work: {
  readonly stage: Stage
  readonly action: Action
  readonly isTouch?: boolean
}): boolean {
  return (
    work.isTouch === true ||
    (socialActions as readonly Action[]).includes(work.action) ||
    (socialStages as readonly Stage[]).includes(work.stage)
  )
}

/** True for a block of the list that holds nothing but social work. */
export function isSocialBlock(block: Block): boolean {
  return block === 'respond' || (socialStages as readonly Block[]).includes(block)
}
