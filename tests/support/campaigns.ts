import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CampaignTemplate } from '../../src/domain/campaign/template.ts'
import { readCampaign } from '../../src/files/campaign-yaml.ts'
import type { Bench } from './bench.ts'
import { templateText } from './strategies.ts'

export const campaignNames: readonly string[] = readdirSync(
  fileURLToPath(new URL('../../templates/campaigns', import.meta.url)),
)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

export function shippedCampaign(name: string): CampaignTemplate {
  return readCampaign(templateText(`campaigns/${name}.yaml`), `${name}.yaml`).template
}

/** A file of answers with the examples of a template, and its path. */
export function exampleAnswers(desk: Bench, name: string): string {
  const path = join(desk.home, `${name}-answers.yaml`)
  const { questions } = shippedCampaign(name)
  writeFileSync(path, questions.map(({ key, example }) => `${key}: ${JSON.stringify(example)}\n`).join(''))
  return path
}

/** Makes a campaign out of a template and its own examples. */
export function newCampaign(desk: Bench, name: string, ...more: string[]): Promise<string> {
  const answers = exampleAnswers(desk, name)
  return desk.ok(['campaign', 'new', '--client', 'acme', '--template', name, '--answers', answers, ...more])
}

/** The smallest template that no rule has anything against, as YAML. */
export const soundCampaign = `name: Small
about: When something small begins.
not_when: It is large.
kind: launch
days: 7
title: "{{ thing }}"
questions:
  - key: thing
    ask: What is it?
    example: a bun
    longest: 40
named_days:
  middle: start+3
posts:
  - role: announce
    day: middle
    kind: value
    minutes: 10
    formats: [image]
    title: "{{ thing }}"
    text: "Here is {{ thing }}, on {{ middle }}. {{ ask }}"
    short: "Here is {{ thing }}."
    asks: [Would you try it?]
tasks:
  - { stage: create, action: reply, day: start, minutes: 5, title: Answer }
  - { stage: comment, action: comment, day: end-1, minutes: 5, title: "Comment, not on {{ thing }}" }
`
