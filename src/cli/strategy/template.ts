import type { Client } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Answers, Question } from '../../domain/questions.ts'
import type { Day } from '../../domain/time/day.ts'
import type { StrategyFile, StrategyTemplate } from '../../files/strategy-file.ts'
import type { TemplateText } from '../../files/templates.ts'
import type { Context } from '../context.ts'

/** The template of the manager's own business, the built-in client. */
export const ownTemplate = 'manager'

/** A strategy template that was read: its text, and its questions. */
export interface LoadedTemplate extends StrategyTemplate {
  readonly source: TemplateText
}

export async function loadTemplate(context: Context, name: string): Promise<LoadedTemplate> {
  const source = context.templates.text('strategies', name)
  const files = await context.strategyFiles()
  return { ...files.template(source.text, source.name), source }
}

/** The name that was said, or the one that is chosen on a terminal, where `leftOut` is not offered; elsewhere a usage error that lists what there is. */
export async function templateName(context: Context, said: string | undefined, leftOut?: string): Promise<string> {
  if (said !== undefined) return said
  const names = context.templates
    .list()
    .filter((entry) => entry.kind === 'strategies')
    .map((entry) => entry.name)
    .filter((name) => name !== leftOut)
    // The manager's own business is the last that is looked for here.
    .sort((a, b) => Number(a === ownTemplate) - Number(b === ownTemplate))
  if (!context.io.canAsk) {
    throw new SmmError('usage', `Which template? Say --template with one of ${names.join(', ')}`, ['smm template list'])
  }
  const files = await context.strategyFiles()
  const choices = names.map((name) => {
    const { text, name: path } = context.templates.text('strategies', name)
    return { name: `${name}: ${files.template(text, path).summary}`, value: name }
  })
  return (await context.prompter()).choose({ message: 'Which template fits?', choices })
}

/** Fills a template in for a client; days in it count from `today`. */
export async function fillTemplate(
  context: Context,
  template: LoadedTemplate,
  client: { readonly name: string; readonly slug: string },
  answers: Answers,
  today: Day,
): Promise<StrategyFile> {
  const { liquidFor } = await import('../../render/liquid.ts')
  const files = await context.strategyFiles()
  const scope = { client: { name: client.name, slug: client.slug }, answers }
  const means = { liquid: liquidFor(today), regulated: await context.templates.regulated() }
  return files.fill(template.source.text, template.source.name, scope, means)
}

/** Hours that were said of the client already are the default of that question. */
export function withKnown(questions: readonly Question[], client: Client | undefined): readonly Question[] {
  const hours = client?.hoursSold
  if (hours === null || hours === undefined) return questions
  return questions.map((question) => (question.key === 'hours_sold' ? { ...question, default: hours } : question))
}
