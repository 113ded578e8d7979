import { figure, spokenMoney, spokenNumber } from '../../../domain/number.ts'
import { costInHours, costParts } from '../../../domain/strategy/cost.ts'
import { ended, phrase } from '../../../domain/text/phrase.ts'
import { addDays, longDay } from '../../../domain/time/day.ts'
import { type Block, grid, list, paragraph, section } from '../../document.ts'
import type { BriefView } from './view.ts'

/** How long an offer stands. */
const offerDays = 30

/** The first lines: what it is, from whom, and what it comes to. */
export function opening({ client, desk, today, strategy, progress }: BriefView): readonly Block[] {
  const stands =
    progress === null
      ? `An offer of ${longDay(today)} by ${desk}. It stands until ${longDay(addDays(today, offerDays))}.`
      : `As of ${longDay(today)}, by ${desk}.${client.sinceOn === null || client.sinceOn >= today ? '' : ` We have worked together since ${longDay(client.sinceOn)}.`}`
  return [
    paragraph(stands),
    paragraph(strategy.summary),
    paragraph('What you want more of: ', { strong: strategy.moreOf }, `. ${hoursWords(client, strategy.hoursSold)}`),
  ]
}

function hoursWords({ retainer, currency }: BriefView['client'], sold: number): string {
  const fee = retainer === null ? '' : `, for ${spokenMoney(retainer, currency)}`
  return `We work ${spokenNumber(sold)} hours a month for it${fee}, and this page says what happens in them.`
}

/** What the hours go into, by the plan's own cost. */
export function hoursSection({ cost, strategy }: BriefView): readonly Block[] {
  const { hours, parts } = costInHours(cost)
  const words = {
    social: 'being social: answering, listening, reading, commenting',
    making: 'making what is published',
    'with the client': 'with you, and with who wants to buy',
    proof: 'counting and reporting',
  }
  return section(
    'Where the hours go',
    grid(
      ['What', 'Hours a month'],
      [
        ...costParts.filter((part) => parts[part] > 0).map((part) => [words[part], String(parts[part])]),
        ['in all, of the hours agreed', `${hours} of ${spokenNumber(strategy.hoursSold)}`],
      ],
      1,
    ),
  )
}

export function priceSection({ client, strategy, today }: BriefView): readonly Block[] {
  const { included, extras } = strategy.scope
  const fee =
    client.retainer === null
      ? 'The fee is still to be agreed.'
      : `${spokenMoney(client.retainer, client.currency)} a month for ${spokenNumber(strategy.hoursSold)} hours.`
  const notice = client.noticeDays === null ? '' : ` Notice is ${spokenNumber(client.noticeDays)} days.`
  const renews =
    client.renewsOn === null || client.renewsOn < today ? '' : ` The contract renews on ${longDay(client.renewsOn)}.`
  return section(
    'What it costs, and what is in it',
    paragraph({ strong: fee }, notice, renews),
    grid(
      ['Included', 'How much'],
      included.map(({ what, quantity }) => [what, quantity]),
    ),
    grid(
      ['Costs more', 'Fee'],
      extras.map(({ what, fee: extra }) => [what, extra]),
    ),
  )
}

export function isNotSection({ strategy }: BriefView): readonly Block[] {
  return section('What it is not', list(strategy.isNot.map((line) => [ended(line)])))
}

/** How both will know: what was agreed to call a success and a failure, and the needles. */
export function measuredSection({ strategy, progress }: BriefView): readonly Block[] {
  const rules = (rules: readonly { readonly title: string }[]) => rules.map(({ title }) => [ended(title)])
  const needles = progress
    ? grid(
        ['Goal', 'Start → now → target', 'By'],
        progress.goals.map((goal) => [
          goal.title,
          [goal.baseline, goal.now, goal.target].map(figure).join(' → '),
          goal.dueOn === null ? '—' : longDay(goal.dueOn),
        ]),
      )
    : grid(
        ['Goal', 'Now', 'Target', 'By'],
        strategy.goals.map(({ title, baseline, target, dueOn }) => [
          title,
          figure(baseline),
          figure(target),
          dueOn === null ? '—' : longDay(dueOn),
        ]),
      )
  return [
    ...section('What will be different', needles),
    ...section('What we shall call a success', list(rules(strategy.win))),
    ...section('What we shall call a failure', list(rules(strategy.loss))),
  ]
}

/** The promise of the beginning: both sides' first steps, and what can be seen early. */
export function beginningSection({ strategy }: BriefView): readonly Block[] {
  const steps = (owner: string) =>
    strategy.onboarding.filter((step) => step.owner === owner).map(({ title }) => phrase(title))
  const by = (who: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : [[{ strong: `${who}: ` }, ended(titles.join('; '))] as const]
  return section(
    'The first 30 days',
    list(strategy.firstThirtyDays.map(({ day, win }) => [{ strong: `By day ${day}: ` }, ended(win)])),
    list([...by('We begin with', steps('manager')), ...by('We need from you', steps('client'))]),
  )
}

export function questionsSection({ strategy }: BriefView): readonly Block[] {
  return section(
    'What you may ask',
    list(strategy.leadership.map(({ question, answer }) => [{ strong: question }, ` ${answer}`])),
  )
}

/** When it ends; and for an offer the line to sign. */
export function endingSection({ strategy, client, desk, progress }: BriefView): readonly Block[] {
  const steps = strategy.offboarding.map(({ title }) => [ended(title)])
  const end = section(
    'When it ends',
    paragraph(steps.length === 0 ? '' : 'It ends tidily, and everything that is yours comes to you in one archive.'),
    list(steps),
  )
  if (progress !== null) return end
  const line = '.'.repeat(40)
  return [
    ...end,
    ...section(
      'Agreed',
      grid(
        ['For', 'Name, place and day'],
        [
          [client.name, line],
          [desk, line],
        ],
      ),
    ),
  ]
}
