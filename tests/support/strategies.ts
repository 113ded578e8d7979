import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Answers, defaultAnswers } from '../../src/domain/questions.ts'
import type { RegulatedRules } from '../../src/domain/strategy/regulated.ts'
import type { Strategy } from '../../src/domain/strategy/shape.ts'
import type { WorkMinutes } from '../../src/domain/work-minutes.ts'
import type { StrategyFile } from '../../src/files/strategy-file.ts'
import { strategyFiles } from '../../src/files/strategy-yaml.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import { liquidFor } from '../../src/render/liquid.ts'

const templates = fileURLToPath(new URL('../../templates/', import.meta.url))

/** Every shipped strategy template. */
export const strategyNames: readonly string[] = readdirSync(`${templates}strategies`)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

export function templateText(file: string): string {
  return readFileSync(`${templates}${file}`, 'utf8')
}

export function usualMinutes(): WorkMinutes {
  return readTemplateData('minutes.yaml', templateText('minutes.yaml'), 'minutes.yaml') as WorkMinutes
}

export function usualRegulated(): RegulatedRules {
  return readTemplateData('regulated.yaml', templateText('regulated.yaml'), 'regulated.yaml') as RegulatedRules
}

/** A shipped strategy template, filled in with its defaults and what is said. */
export function filled(template: string, said: Answers = {}): StrategyFile {
  const text = templateText(`strategies/${template}.yaml`)
  const { questions } = strategyFiles.template(text, template)
  const answers = { ...defaultAnswers(questions), ...said }
  const scope = { client: { name: 'Acme', slug: 'acme' }, answers }
  return strategyFiles.fill(text, `${template}.yaml`, scope, {
    liquid: liquidFor('2026-11-23'),
    regulated: usualRegulated(),
  })
}

/** The smallest strategy that no rule has anything against, as YAML. */
export const soundYaml = `# The strategy of Acme.
strategy: 1
template: test
summary: More tables on weekdays.
more_of: tables
hours_sold: 10
goals:
  - key: tables # the one goal
    title: Twelve tables a week
    metric: tables-by-social
    baseline: 8
    target: 12
    starts: 2026-11-23
    due: 2027-02-21
tactics:
  - { key: answer, title: Answer first, goals: [tables] }
  - { key: people, title: Show people, goals: [tables] }
pillars:
  - { key: kitchen, title: The kitchen, kind: value, share: 80 }
  - { key: offers, title: Offers, kind: promo, share: 20 }
channels:
  - key: instagram
    platform: instagram
    goals: [tables]
    cadence: { image: 1 }
    slots: ["tue 11:30"]
    sweeps: ["09:00"]
routines:
  - { key: answer, title: Answer, stage: listen, action: reply, every: weekdays, minutes: 8 }
  - { key: listen, title: Listen, stage: listen, every: weekdays, minutes: 5, fills: [tables-by-social] }
  - { key: posts, title: Write posts, stage: create, action: make, every: tue, minutes: 30, makes: [instagram] }
homework:
  - { key: photos, title: Take photographs, stage: create, action: make, every: tue, minutes: 15 }
win:
  - { key: full, title: Full house, measure: tables-by-social >= 12 in a week, goal: tables }
loss:
  - { key: loud, title: Too loud, measure: promo-share > 20 % }
leadership:
  - { question: Is it not free?, answer: The account is. }
`

export function parsed(text: string = soundYaml): StrategyFile {
  return strategyFiles.parse(text, 'acme.yaml')
}

export function sound(changes: Partial<Strategy> = {}): Strategy {
  return { ...parsed().strategy, ...changes }
}
