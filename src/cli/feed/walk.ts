import { type ArticleKind, articleActs, type StoredArticle } from '../../domain/feed/feed.ts'
import { reasonWords } from '../../domain/feed/match.ts'
import { counted } from '../../domain/number.ts'
import { newIdea } from '../../domain/post.ts'
import { formatRef } from '../../domain/ref.ts'
import { listed } from '../../domain/text/phrase.ts'
import type { WorkMinutes } from '../../domain/work-minutes.ts'
import type { Prompter } from '../../io/prompter.ts'
import { wrapSentences } from '../../render/sentence.ts'
import { closeArticle } from '../close/article.ts'
import type { Context } from '../context.ts'
import { StoppedMidway } from '../found.ts'
import { momentOf } from '../ledger.ts'
import { change, reading, writing } from '../with-store.ts'
import { ageOf, freshArticles } from './fresh.ts'

/** What can be answered to an article, by the key that is typed; nothing is the return key alone. */
const answers = { '': 'read', o: 'open', c: 'comment', s: 'share', i: 'idea', q: 'stop' } as const
type Answer = (typeof answers)[keyof typeof answers]
type Act = ArticleKind | 'idea'

/** Walks through the articles that nobody has read, one at a time. Each answer is a step of its own, so that undo takes one back. */
export async function walkArticles(context: Context, clientId: number | undefined): Promise<void> {
  const { articles, slugs } = await reading(context, ({ store }) => ({
    articles: freshArticles(store, clientId),
    slugs: new Map(store.clients.all().map(({ id, slug }) => [id, slug])),
  }))
  if (articles.length === 0) return context.say('Nothing new to read.')
  const done: Act[] = []
  try {
    const left = await walk(context, articles, slugs, done)
    context.say(endWords(done, left))
  } catch (stop) {
    const isStop = stop instanceof Error && stop.name === 'ExitPromptError'
    throw isStop && done.length > 0 ? new StoppedMidway(endWords(done, articles.length - done.length)) : stop
  }
}

/** Gives how many are left. */
async function walk(
  context: Context,
  articles: readonly StoredArticle[],
  slugs: ReadonlyMap<number, string>,
  done: Act[],
): Promise<number> {
  const prompter = await context.prompter()
  const usual = await context.templates.minutes()
  for (const [index, article] of articles.entries()) {
    context.io.out(
      articleText(context, article, slugs.get(article.clientId) ?? '', `${index + 1} of ${articles.length}`),
    )
    const answer = await answerTo(context, prompter, article)
    if (answer === 'stop') return articles.length - index
    await act(context, article, answer, usual)
    done.push(answer)
  }
  return 0
}

function articleText(context: Context, article: StoredArticle, slug: string, place: string): string {
  const { title, feedTitle, summary, link, publishedAt, reason } = article
  const age = publishedAt === null ? '' : `, ${ageOf(publishedAt, context.now)} ago`
  const lines = [
    `${formatRef({ kind: 'article', id: article.id })}  ${title}`,
    `     ${place}, ${slug}: ${feedTitle}${age}`,
    ...(reason === ''
      ? []
      : [`     ${reasonWords(article)}: ${article.kind === 'comment' ? 'comment on it' : 'share it'}?`]),
    ...(summary === '' ? [] : [`     ${summary}`]),
    ...(link === '' ? [] : [`     ${link}`]),
  ]
  return `${wrapSentences(lines.join('\n'), context.io.columns)}\n`
}

async function answerTo(
  context: Context,
  prompter: Prompter,
  { link }: StoredArticle,
): Promise<Exclude<Answer, 'open'>> {
  for (;;) {
    const said = await prompter.text({
      message: 'o open, c commented, s shared, i idea, Enter read, q stop:',
      check: (text) => keyOf(text) !== undefined || 'type o, c, s, i, q, or Enter alone',
    })
    const answer = keyOf(said)
    if (answer === undefined) continue
    if (answer !== 'open') return answer
    if (link === '') context.say('It has no address.')
    else if (await context.open(link)) context.say(`Opened ${link}`)
    else context.say(`Nothing here can open ${link}`)
  }
}

function keyOf(text: string): Answer | undefined {
  const key = text.trim().toLowerCase()
  return Object.hasOwn(answers, key) ? answers[key as keyof typeof answers] : undefined
}

/** What was meanwhile done with it in another terminal stays as it is. */
async function act(context: Context, { id }: StoredArticle, as: Act, usual: WorkMinutes): Promise<void> {
  await writing(context, (open) => {
    const article = open.store.feedItems.get(id)
    if (article?.state !== 'new') return
    if (as === 'idea') {
      const postId = change(context, open, () => {
        open.store.feedItems.close({ id, state: 'kept', closedAt: open.at, activityId: null })
        return open.store.posts.insert(ideaFrom(article, usual, open.now.day), open.at)
      })
      return context.say(`Kept p${postId} as an idea.`)
    }
    const closing = closeArticle(open, article, { moment: momentOf(open, undefined), as, usual })
    if (typeof closing === 'string') return context.say(closing)
    change(context, open, () => closing.write(closing.minutes))
    if (as !== 'read') context.say(`${articleActs[as].done.replace(/^./, (letter) => letter.toUpperCase())}.`)
  })
}

/** The title as an idea; where it came from is private, because nothing of somebody else's is a post by itself. */
function ideaFrom({ clientId, title, link }: StoredArticle, usual: WorkMinutes, createdOn: string) {
  return { ...newIdea({ clientId, title, minutes: usual.idea, createdOn }), note: link }
}

function endWords(done: readonly Act[], left: number): string {
  const count = (act: Act) => done.filter((each) => each === act).length
  const parts = [
    ...(count('read') > 0 ? [`${count('read')} read`] : []),
    ...(count('comment') > 0 ? [`${count('comment')} commented on`] : []),
    ...(count('share') > 0 ? [`${count('share')} shared`] : []),
    ...(count('idea') > 0 ? [counted(count('idea'), 'idea')] : []),
  ]
  const rest = left > 0 ? `; ${left} left` : ''
  return parts.length === 0 ? `Nothing read${rest}.` : `${listed(parts)}${rest}. Undo the last: smm undo`
}
