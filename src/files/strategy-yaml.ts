import { type Document, isMap, isScalar, type Node } from 'yaml'
import { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import { checkQuestions } from '../domain/strategy/check-questions.ts'
import { findBroken } from '../domain/strategy/references.ts'
import type { Strategy } from '../domain/strategy/shape.ts'
import { canonicalYaml } from './canonical-yaml.ts'
import { composeStrategy } from './compose-strategy.ts'
import { fillTemplate } from './fill-template.ts'
import { misspellingsFirst, readYaml, withPlaces } from './read-yaml.ts'
import type { FillMeans, FillScope, StrategyFile, StrategyFiles, StrategyTemplate } from './strategy-file.ts'
import { strategySchema, strategyTemplateSchema } from './strategy-schema.ts'
import { diffLines } from './text-diff.ts'
import { toStrategy } from './to-strategy.ts'
import { checkShape, parseYaml, refuseFile, type YamlSource } from './yaml.ts'

/** Strategies as YAML. Loaded only by the commands that read or write them. */
export const strategyFiles: StrategyFiles = {
  parse: (text, name) => readStrategy(readYaml(text, name), (problems, source) => withPlaces(problems, source)),
  template,
  fill,
  answers(text, name) {
    const source = readYaml(text, name)
    const checked = checkShape(source, z.record(z.string(), z.unknown()))
    if ('problems' in checked) return refuseFile(name, checked.problems)
    return Object.entries(checked.value).map(([key, value]) => {
      const { line, column } = source.place([], key)
      return { key, value, place: `${name}:${line}:${column}` }
    })
  },
  set(text, path, value) {
    const { document } = readYaml(text, 'strategy')
    if (value === undefined) document.deleteIn(path)
    else document.setIn(path, value)
    return canonicalYaml(document)
  },
  get: (text, path) => readYaml(text, 'strategy').document.getIn(path, true),
  compose: composeStrategy,
  diff: diffLines,
}

type Locate = (problems: readonly Problem[], source: YamlSource) => readonly Problem[]

function readStrategy(source: YamlSource, locate: Locate): StrategyFile {
  const here = (problems: readonly Problem[]) => locate(problems, source)
  const checked = checkShape(source, strategySchema)
  if ('problems' in checked) return refuseFile(source.name, misspellingsFirst(here(checked.problems)))
  const strategy: Strategy = toStrategy(checked.value)
  const broken = findBroken(strategy)
  if (broken.length > 0) return refuseFile(source.name, here(broken))
  return { strategy, canonical: canonicalYaml(source.document), locate: here }
}

function template(text: string, name: string): StrategyTemplate {
  return readTemplate(readYaml(text, name))
}

function readTemplate(source: YamlSource): StrategyTemplate {
  const checked = checkShape(source, strategyTemplateSchema)
  if ('problems' in checked) return refuseFile(source.name, checked.problems)
  const problems = checkQuestions(checked.value.questions).map((problem) => ({
    ...problem,
    ...source.place(problem.path ?? []),
  }))
  if (problems.length > 0) return refuseFile(source.name, problems)
  return { name: checked.value.template, summary: checked.value.summary, questions: checked.value.questions }
}

function fill(text: string, name: string, scope: FillScope, means: FillMeans): StrategyFile {
  const source = readYaml(text, name)
  const { name: called } = readTemplate(source)
  const filled = fillTemplate(source, called, scope, means)
  return readStrategy(parseYaml(canonicalYaml(filled), name), (problems) =>
    problems.map((problem) => ({ ...problem, ...placeInTemplate(filled, source, problem) })),
  )
}

/** Nodes of the filled tree still know where in the template they stood; what was made new is found at the nearest node around it. */
function placeInTemplate(filled: Document, source: YamlSource, { path = [], rule }: Problem) {
  const around = filled.getIn(path.slice(0, -1), true)
  if (rule === 'unknown-key' && isMap(around)) {
    const key = around.items.map((pair) => pair.key).find((each) => isScalar(each) && each.value === path.at(-1))
    if (isScalar(key) && key.range) return source.at(key.range[0])
  }
  for (let length = path.length; length > 0; length--) {
    const node = filled.getIn(path.slice(0, length), true) as Node | undefined
    if (node?.range) return source.at(node.range[0])
  }
  return source.place(['strategy'])
}
