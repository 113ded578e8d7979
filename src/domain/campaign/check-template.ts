import { type Finding, type Problem, when } from '../problem.ts'
import type { PostRecipe } from '../recipe/recipe.ts'
import type { LiquidEvaluator } from '../text/evaluator.ts'
import { bannedOpening, promotionWords, type WordLists } from '../text/word-lists.ts'
import { campaignRoles } from './campaign.ts'
import { checkCampaignShape } from './check-shape.ts'
import { type CampaignTemplate, isRecipe } from './template.ts'
import { type CampaignTrial, tryCampaign } from './trial.ts'

/** What a template is held against, and what evaluates its Liquid. */
export interface CampaignTemplateCheck {
  readonly words: WordLists
  readonly liquid: LiquidEvaluator
  /** The recipes that there are, by name. */
  readonly recipes: ReadonlyMap<string, Pick<PostRecipe, 'fields'>>
}

interface Facts extends CampaignTemplateCheck {
  readonly trial: CampaignTrial
}

/** One rule of templates, one small function; the id is stable. */
interface Rule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  find(template: CampaignTemplate, facts: Facts): readonly Finding[]
}

/** A text for channels with little room leaves some of 280 for a link. */
const shortEnds = 256
const rules: readonly Rule[] = [
  {
    id: 'banned-opening',
    severity: 'error',
    find: (_, { trial, words }) =>
      trial.texts.flatMap(({ path, text }) => {
        const opening = bannedOpening(text, words)
        return when(opening !== null, `Nobody reads on from "${opening}"; begin with the thing itself`, path)
      }),
  },
  {
    id: 'hidden-promotion',
    severity: 'error',
    find: (_, { trial, words }) =>
      trial.texts.flatMap(({ path, text, kind }) => {
        const found = kind === 'promo' ? [] : promotionWords(text, words)
        return when(found.length > 0, `"${found[0]}" is promotion, and the post says ${kind}`, path)
      }),
  },
  {
    id: 'long-short',
    severity: 'error',
    find: (_, { trial }) =>
      trial.texts.flatMap(({ path, text, isShort }) =>
        when(
          isShort && text.length > shortEnds,
          `The short text has ${text.length} characters; ${shortEnds} are the most`,
          path,
        ),
      ),
  },
  {
    id: 'nothing-social',
    severity: 'error',
    find: ({ tasks }) => [
      ...when(!tasks.some(({ action }) => action === 'reply'), 'Nobody answers: a task with action reply', ['tasks']),
      ...when(!tasks.some(({ stage }) => stage === 'comment'), 'Nobody comments on others: a task in comment', [
        'tasks',
      ]),
    ],
  },
  {
    id: 'contest-parts',
    severity: 'error',
    find: (template) => {
      if (template.kind !== 'contest') return []
      const there = [...template.posts, ...template.tasks].map(({ role }) => role)
      // A contest cannot be without any of them.
      const missing = campaignRoles.filter((role) => !there.includes(role))
      const asks = template.questions.some(({ key }) => key === 'prize_value')
      return [
        ...when(missing.length > 0, `A contest also needs ${missing.join(', ')}`, ['kind']),
        ...when(!asks, 'A contest asks what its prize is worth: a question prize_value', ['questions']),
        ...when(template.rules === '', 'A contest has rules', ['kind']),
      ]
    },
  },
  {
    id: 'promo-not-said',
    severity: 'error',
    find: ({ promo, posts }) => {
      const sells = posts.some(({ kind }) => kind === 'promo')
      return when(sells && promo === null, 'Some posts sell: promo says how many of 28 days', ['posts'])
    },
  },
  { id: 'unknown-recipe', severity: 'error', find: unknownRecipes },
  { id: 'unused-question', severity: 'warning', find: unusedQuestions },
]

/** What is wrong with a campaign's template, tried out with its own examples. Empty: nothing was found. */
export function checkCampaignTemplate(template: CampaignTemplate, check: CampaignTemplateCheck): readonly Problem[] {
  const trial = tryCampaign(template, check.liquid)
  const found = [
    ...checkCampaignShape(template),
    ...trial.problems,
    ...rules.flatMap((rule) =>
      rule.find(template, { ...check, trial }).map((each) => ({ rule: rule.id, severity: rule.severity, ...each })),
    ),
  ]
  // Tried out twice, a text is told of once.
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()]
}

function unknownRecipes({ posts }: CampaignTemplate, { recipes }: Facts): readonly Finding[] {
  return posts.flatMap(({ words }, index) => {
    if (!isRecipe(words)) return []
    const path = ['posts', index]
    const recipe = recipes.get(words.recipe)
    if (!recipe) return [{ message: `smm knows no recipe ${words.recipe}`, path: [...path, 'recipe'] }]
    const keys = recipe.fields.map(({ key }) => key)
    const strange = Object.keys(words.answers).find((key) => !keys.includes(key))
    const open = recipe.fields.find(({ key, default: usual }) => usual === null && !(key in words.answers))
    return [
      ...when(strange !== undefined, `${words.recipe} does not ask ${strange}`, [...path, 'answers']),
      ...when(open !== undefined, `${words.recipe} needs an answer to ${open?.key}`, [...path, 'recipe']),
    ]
  })
}

function unusedQuestions(template: CampaignTemplate): readonly Finding[] {
  const code = JSON.stringify([template.title, template.rules, template.posts, template.tasks])
  return template.questions.flatMap(({ key }, index) =>
    when(!new RegExp(`\\b${key}\\b`).test(code), `Nothing is made of the answer to ${key}`, ['questions', index]),
  )
}
