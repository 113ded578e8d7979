import { lookUp } from '../look-up.ts'
import { type Finding, when } from '../problem.ts'
import { bannedOpening, promotionWords, type WordLists } from '../text/word-lists.ts'
import { firstLineEnds, mostHashtags, type PostRecipe } from './recipe.ts'
import { type RecipeText, type Trial, textsOf } from './trial.ts'

/** What a rule needs to know beside the recipe. */
export interface RecipeFacts {
  readonly platforms: ReadonlySet<string>
  readonly words: WordLists
  readonly trial: Trial
}

/** One rule, one small function. The id is stable: scripts and documents name it. */
export interface RecipeRule {
  readonly id: string
  readonly severity: 'error' | 'warning'
  find(recipe: PostRecipe, facts: RecipeFacts): readonly Finding[]
}

/** Rules about the words that come out when the recipe is filled in with its own examples. */
export const wordRules: readonly RecipeRule[] = [
  { id: 'long-first-line', severity: 'error', find: longFirstLines },
  {
    id: 'no-question',
    severity: 'error',
    find: (_, { trial }) =>
      [...trial.full, ...trial.bare]
        .filter(({ part, platform }) => part === 'text' && platform === null)
        .filter(({ text }) => !/[?？؟\u037e]/.test(text))
        .slice(0, 1)
        .map(({ path }) => ({ message: 'The base text asks the reader nothing', path })),
  },
  {
    id: 'banned-opening',
    severity: 'error',
    find: (_, { trial, words }) =>
      published(trial.full).flatMap(({ path, text }) => {
        const opening = bannedOpening(text, words)
        return when(opening !== null, `Nobody reads on from "${opening}"; begin with the thing itself`, path)
      }),
  },
  {
    id: 'hidden-promotion',
    severity: 'error',
    find: ({ kind }, { trial, words }) =>
      published(trial.full).flatMap(({ path, text }) => {
        const found = promotionWords(text, words)
        const isHidden = kind !== 'promo' && found.length > 0
        return when(isHidden, `"${found[0]}" is promotion, and the recipe says ${kind}`, path)
      }),
  },
  {
    id: 'hashtag-in-text',
    severity: 'warning',
    find: (_, { trial }) =>
      inTexts(trial.full, /(?<=^|\s)#\p{L}[\p{L}\p{N}_]*/u, (tag) => `${tag} stands in the text; tags are added to it`),
  },
  {
    id: 'link-by-hand',
    severity: 'warning',
    find: (_, { trial }) =>
      inTexts(
        trial.full,
        /link in (?:the |our |my )?(?:bio|profile)/i,
        (words) => `"${words}" is added by the platform’s rules; leave it out`,
      ),
  },
  {
    id: 'loud',
    severity: 'warning',
    find: (_, { trial }) =>
      inTexts(trial.full, /!(?=[^!]*!)/, () => 'More than one exclamation mark in a text is loud'),
  },
  {
    id: 'hole',
    severity: 'warning',
    find: (_, { trial }) =>
      inTexts(trial.bare, /\s[.,](?=\s|$)|\(\s*\)|“\s*”|^[-*•]\s*$/m, () => 'An empty field leaves a hole here'),
  },
]

/** Rules about what a recipe consists of. */
export const partRules: readonly RecipeRule[] = [
  {
    id: 'unknown-platform',
    severity: 'error',
    find: ({ channels }, { platforms }) =>
      Object.keys(channels).flatMap((platform) =>
        when(!platforms.has(platform), `smm knows no platform ${platform}`, ['channels', platform]),
      ),
  },
  { id: 'unused-field', severity: 'warning', find: unusedFields },
  {
    id: 'no-alt',
    severity: 'error',
    find: (_, { trial }) =>
      trial.bare
        .filter(({ part, text }) => part === 'alt' && text === '')
        .map(({ path }) => ({ message: 'Nothing is left of the alt text when fields are empty', path })),
  },
  {
    id: 'alt-says-image',
    severity: 'warning',
    find: (_, { trial }) =>
      trial.full
        .filter(
          ({ part, text }) => part === 'alt' && /^(?:an? |the )?(?:image|photo|photograph|picture) of\b/i.test(text),
        )
        .map(({ path }) => ({ message: 'A screen reader says that it is an image; begin with what is on it', path })),
  },
  {
    id: 'no-shots',
    severity: 'warning',
    find: ({ formats: [usual], shots }) =>
      when(
        shots.length === 0 && usual !== 'text' && usual !== 'article',
        `A recipe for ${usual} says what to take pictures of`,
        ['shots'],
      ),
  },
  {
    id: 'too-many-hashtags',
    severity: 'error',
    find: ({ hashtags }) =>
      when(hashtags.length > mostHashtags, `${hashtags.length} hashtags of its own; ${mostHashtags} are the most`, [
        'hashtags',
        mostHashtags,
      ]),
  },
  {
    id: 'link-not-meant',
    severity: 'error',
    find: (recipe) =>
      textsOf(recipe)
        .filter(({ text }) => recipe.link === 'none' && liquidOf(text).some((code) => /\blink\b/.test(code)))
        .map(({ path }) => ({ message: 'It speaks of the link, and link is none', path })),
  },
  { id: 'follow-up-times', severity: 'error', find: followUpTimes },
]

/** Titles and texts: what a reader sees of the words. */
function published(texts: readonly RecipeText[]): readonly RecipeText[] {
  return texts.filter(({ part }) => part === 'title' || part === 'text')
}

function inTexts(texts: readonly RecipeText[], form: RegExp, message: (found: string) => string): readonly Finding[] {
  return published(texts).flatMap(({ path, text }) => {
    const found = form.exec(text)
    return found ? [{ message: message(found[0]), path }] : []
  })
}

/** A channel with a title of its own is read by that. */
function longFirstLines({ channels }: PostRecipe, { trial }: RecipeFacts): readonly Finding[] {
  return trial.full
    .filter(({ part, platform }) => part === 'text' && (platform === null || !lookUp(channels, platform)?.title))
    .flatMap(({ path, text }) => {
      const [first = ''] = text.split('\n')
      const message = `The first line has ${first.length} characters; it ends before ${firstLineEnds}`
      return when(first.length >= firstLineEnds, message, path)
    })
}

function unusedFields(recipe: PostRecipe): readonly Finding[] {
  const code = textsOf(recipe)
    .flatMap(({ text }) => liquidOf(text))
    .join('\n')
  return recipe.fields.flatMap(({ key }, index) =>
    when(!new RegExp(`\\b${key}\\b`).test(code), `Nothing is made of the answer to ${key}`, ['fields', index]),
  )
}

/** What stands between the braces. */
function liquidOf(text: string): readonly string[] {
  return text.match(/\{\{.*?\}\}|\{%.*?%\}/gs) ?? []
}

const soon = 2 * 60
const nextDay = { from: 20 * 60, until: 48 * 60 }

/** One look while the post is young, one when it has had its day; each at a time of its own. */
function followUpTimes({ followUps }: PostRecipe): readonly Finding[] {
  const times = followUps.map(({ afterMinutes }) => afterMinutes)
  const isOrdered = times.every((time, index) => index === 0 || time > (times[index - 1] as number))
  const isComplete =
    times.some((time) => time <= soon) && times.some((time) => time >= nextDay.from && time <= nextDay.until)
  return [
    ...when(!isOrdered, 'Follow-ups stand in the order of their times, each at another one', ['follow_ups']),
    ...when(!isComplete, 'A post is looked at within two hours and again a day later', ['follow_ups']),
  ]
}
