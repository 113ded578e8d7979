import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { type Question, wordsOfAnswer } from '../../domain/questions.ts'
import type { Strategy } from '../../domain/strategy/shape.ts'
import { type AnswerOptions, gatherAnswers } from '../answers.ts'
import type { Context } from '../context.ts'
import { strategyName } from '../strategy/stored.ts'
import { fillTemplate, loadTemplate, ownTemplate, templateName, withKnown } from '../strategy/template.ts'
import type { OpenDesk } from '../with-store.ts'

interface PlanWanted extends AnswerOptions {
  readonly template?: string
}

export interface BriefPlan {
  readonly strategy: Strategy
  /** Answers that nobody gave, by their keys: they are the template's own and stand in the offer as if they were the client's. */
  readonly assumed: readonly string[]
}

/** The strategy in force; without one a template that is filled in for this page alone. */
export async function planOf(context: Context, open: OpenDesk, client: Client, input: PlanWanted): Promise<BriefPlan> {
  const newest = open.store.strategies.newest(client.id)
  const { template: said, set, answers: file } = input
  if (newest) {
    if (said === undefined && set === undefined && file === undefined) {
      return { strategy: await context.readStrategy(newest.text, strategyName(client)), assumed: [] }
    }
    const what = said === undefined ? 'no question of a template is open' : 'a template cannot be laid over it'
    throw new SmmError('usage', `${client.slug} has a strategy, so ${what}`, [
      `smm brief ${client.slug}`,
      `smm strategy edit ${client.slug}`,
    ])
  }
  const name = await templateName(context, said, ownTemplate)
  if (name === ownTemplate) {
    throw new SmmError(
      'usage',
      `${ownTemplate} is the template of your own business, so it makes no offer to a client`,
      ['smm template list --kind strategies'],
    )
  }
  const template = await loadTemplate(context, name)
  const questions = withKnown(template.questions, client)
  if (!input.yes && context.io.canAsk) {
    context.say(
      `What you answer is for this page alone. To answer once: smm strategy new ${client.slug} --template ${name}`,
    )
  }
  const answers = await gatherAnswers(context, questions, input)
  const isAssumed = ({ key, default: usual }: Question) =>
    usual !== null && key !== 'hours_sold' && wordsOfAnswer(answers[key] ?? null) === wordsOfAnswer(usual)
  const assumed = input.yes ? questions.filter(isAssumed).map(({ key }) => key) : []
  return { strategy: (await fillTemplate(context, template, client, answers, open.now.day)).strategy, assumed }
}

/** With --yes an offer says what a template supposes, down to a rating that the client knows better. */
export function sayAssumed(context: Context, assumed: readonly string[]): void {
  if (assumed.length === 0) return
  const count = assumed.length === 1 ? 'One answer is' : `${assumed.length} answers are`
  context.say(`${count} the template’s, not the client’s: ${assumed.join(', ')}`)
}
