import type { Problem } from '../problem.ts'
import type { Answers } from '../questions.ts'
import type { LiquidEvaluator } from '../text/evaluator.ts'
import { tidy } from './fill.ts'
import type { PostRecipe } from './recipe.ts'
import { liquidScope, type RecipeScope, withChannel } from './scope.ts'

/** A text of a recipe that may hold Liquid, with its path in the YAML file. */
export interface RecipeText {
  readonly part: 'title' | 'text' | 'alt' | 'shot' | 'follow-up'
  readonly path: readonly (string | number)[]
  /** null: it belongs to no channel. */
  readonly platform: string | null
  readonly text: string
}

/** Every text of a recipe that may hold Liquid. */
export function textsOf(recipe: PostRecipe): readonly RecipeText[] {
  const own = (part: RecipeText['part'], path: RecipeText['path'], text: string): RecipeText => {
    return { part, path, platform: null, text }
  }
  return [
    own('title', ['title'], recipe.title),
    own('text', ['text'], recipe.text),
    own('alt', ['alt'], recipe.alt),
    ...recipe.shots.map((shot, index) => own('shot', ['shots', index], shot)),
    ...recipe.followUps.map(({ what }, index) => own('follow-up', ['follow_ups', index, 'what'], what)),
    ...Object.entries(recipe.channels).flatMap(([platform, channel]) =>
      (['title', 'text'] as const).flatMap((part): RecipeText[] => {
        const text = channel[part]
        return text === null ? [] : [{ part, path: ['channels', platform, part], platform, text }]
      }),
    ),
  ]
}

/** A recipe tried out: the texts with its own examples, the texts with as little as may be said, and what Liquid has against them. */
export interface Trial {
  readonly full: readonly RecipeText[]
  readonly bare: readonly RecipeText[]
  readonly problems: readonly Problem[]
}

/** Tries a recipe with every field answered, with each that may be empty left empty, and with all of them empty at once. */
export function tryOut(recipe: PostRecipe, liquid: LiquidEvaluator): Trial {
  const examples: Answers = Object.fromEntries(recipe.fields.map(({ key, example }) => [key, example]))
  const empties: Answers[] = recipe.fields.flatMap(({ key, default: usual }) =>
    usual === null ? [] : [{ [key]: usual }],
  )
  const problems = new Map<string, Problem>()
  const attempt = (scope: RecipeScope, handle: string | null) =>
    textsOf(recipe).flatMap((each): RecipeText[] => {
      try {
        const base = liquidScope(recipe, scope)
        const { platform } = each
        const inReach = platform === null ? base : withChannel(base, { key: platform, platform, handle })
        return [{ ...each, text: tidy(liquid.text(each.text, inReach)) }]
      } catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause)
        problems.set(`${each.path.join('.')} ${message}`, {
          rule: 'cannot-fill',
          severity: 'error',
          message,
          path: each.path,
        })
        return []
      }
    })
  const full = attempt({ ...trialScope, fields: examples }, 'marlowandfinch')
  for (const empty of empties) attempt({ ...trialScope, fields: { ...examples, ...empty } }, 'marlowandfinch')
  const least = { ...examples, ...Object.assign({}, ...empties) } as Answers
  const bare = attempt({ ...trialScope, strategy: null, link: null, fields: least }, null)
  return { full, bare, problems: [...problems.values()] }
}

const trialScope: Omit<RecipeScope, 'fields'> = {
  client: { name: 'Marlow & Finch', slug: 'marlow', language: 'en' },
  strategy: {
    moreOf: 'weekday tables',
    voice: { sounds: ['like the baker at the counter'], avoids: ['superlatives'] },
    neverSay: [{ never: 'safe for allergies', instead: 'ask us, and we shall look' }],
    audience: [
      { who: 'neighbours within a walk', where: ['instagram'], hours: 'before nine', wants: 'bread for today' },
    ],
  },
  link: 'https://example.com/bread',
}
