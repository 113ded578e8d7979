import type { Client } from '../../../domain/client.ts'
import { SmmError } from '../../../domain/errors.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import type { VariantState } from '../../../domain/variant/variant.ts'
import type { Context } from '../../context.ts'
import { type FoundVariant, variantsOf } from '../../resolve/variant.ts'
import type { OpenDesk } from '../../with-store.ts'
import { postsNamed } from '../named.ts'
import { isExpected, type SaidOut, saidOut, whyUnexpected } from './as-out.ts'

/** What is said to be out, or (`missed`) not to be. */
interface Said {
  readonly refs: readonly string[]
  readonly missed?: boolean
}

export interface NamedOut {
  readonly waiting: readonly SaidOut[]
  /** Sentences about what whole posts have that is not meant. */
  readonly passed: readonly string[]
}

interface Asked {
  readonly found: FoundVariant
  /** False: it was named by itself, so whatever stands against it is known. */
  readonly isOfWhole: boolean
}

/**
 * The variants named that are out, or were missed; of a whole post what should be out by now. What is to come, was called missed, or has no approval has to be named by
 * itself.
 */
export async function namedOut(context: Context, open: OpenDesk, input: Said): Promise<NamedOut> {
  const asked = await askedOf(context, open, input)
  const ahead = asked.filter(({ found, isOfWhole }) => isOfWhole && (found.variant.plannedAt ?? '') > open.at)
  const due = asked.filter((each) => !ahead.includes(each))
  const said = await saidByClient(context, open, due)
  const unexpected = input.missed
    ? []
    : said.filter((each) => !isExpected(each) && due.some(({ found, isOfWhole }) => isOfWhole && isSame(found, each)))
  const because = (why: ReturnType<typeof whyUnexpected>) => unexpected.filter((each) => whyUnexpected(each) === why)
  const waiting = said.filter((each) => !unexpected.includes(each))
  const passed = [
    ...passedWords(
      'the time is still to come',
      ahead.map(({ found }) => found),
      input,
    ),
    ...passedWords('the client has not approved it', because('unapproved'), input),
    ...passedWords('it was on hold at its time', because('held'), input),
  ]
  if (waiting.length > 0) return { waiting, passed: passed.map((words) => `Passed over, because ${words}`) }
  const [first] = asked
  throw new SmmError('refused', passed.map((words) => `There is nothing to confirm, because ${words}`).join('\n'), [
    `smm post show p${first?.found.post.id}`,
  ])
}

async function askedOf(context: Context, open: OpenDesk, input: Said): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const { post, parts } of await postsNamed(context, open, input)) {
    const all = variantsOf(open.store, post)
    const meant = parts === null ? all : all.filter(({ ref }) => parts.includes(formatRef(ref)))
    const states = parts === null ? ['scheduled'] : statesOfOne(input)
    const found = meant.filter(({ variant }) => states.includes(variant.state))
    if (found.length === 0) throw nothingToConfirm(post, meant, input)
    asked.push(...found.map((each) => ({ found: each, isOfWhole: parts === null })))
  }
  return asked
}

function statesOfOne({ missed }: Said): readonly VariantState[] {
  return missed ? ['scheduled'] : ['scheduled', 'draft', 'missed']
}

async function saidByClient(context: Context, open: OpenDesk, due: readonly Asked[]): Promise<SaidOut[]> {
  const said: SaidOut[] = []
  for (const [id, own] of Map.groupBy(due, ({ found }) => found.post.clientId)) {
    const client = open.store.clients.get(id) as Client
    said.push(
      ...(await saidOut(
        context,
        open,
        client,
        own.map(({ found }) => found),
      )),
    )
  }
  return said
}

function isSame(one: FoundVariant, other: FoundVariant): boolean {
  return one.variant.id === other.variant.id
}

function nothingToConfirm({ id }: Post, asked: readonly FoundVariant[], input: Said): SmmError {
  const states = asked.map(({ ref, variant }) => `${formatRef(ref)} is ${variant.state}`).join(', ')
  const possible = asked.filter(({ variant }) => statesOfOne(input).includes(variant.state))
  return new SmmError('refused', states === '' ? `p${id} has no variants` : `There is nothing to confirm: ${states}`, [
    ...(possible.length === 0 ? [] : [commandFor(possible, input)]),
    `smm post show p${id}`,
  ])
}

/** One sentence with the command that means them all the same; none of none. */
function passedWords(why: string, passed: readonly FoundVariant[], input: Said): string[] {
  if (passed.length === 0) return []
  const aside = input.missed ? 'if it will not go out' : 'if it is out all the same'
  return [`${why}: ${passed.map(({ ref }) => formatRef(ref)).join(', ')} (${aside}: ${commandFor(passed, input)})`]
}

function commandFor(found: readonly FoundVariant[], { missed }: Said): string {
  return `smm post confirm ${found.map(({ ref }) => formatRef(ref)).join(' ')}${missed ? ' --missed' : ''}`
}
