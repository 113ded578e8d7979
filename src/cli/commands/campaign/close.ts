import type { Command } from 'commander'
import type { Campaign } from '../../../domain/campaign/campaign.ts'
import type { CampaignTaskState } from '../../../domain/campaign/timeline.ts'
import { SmmError } from '../../../domain/errors.ts'
import { counted } from '../../../domain/number.ts'
import { formatRef, type Ref } from '../../../domain/ref.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { ownerWord } from '../../../domain/words.ts'
import type { Column } from '../../../render/table.ts'
import { campaignState } from '../../campaign/facts.ts'
import { campaignNamed, campaignRef } from '../../campaign/named.ts'
import { clientDay } from '../../client-day.ts'
import type { Context } from '../../context.ts'
import { printRows } from '../../options/output.ts'
import { lineOf, parser } from '../../options/parse.ts'
import { readable } from '../../options/readable.ts'
import { outsideOf, stillThere } from '../../post/out/outside.ts'
import { stayingWords } from '../../post/staying.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface CampaignClose {
  readonly ref: Ref
  readonly outcome?: string
  readonly win?: boolean
  readonly dryRun?: boolean
}

export function campaignCloseCommand(parent: Command, context: Context): Command {
  return parent
    .command('close')
    .summary('close a campaign with what came of it')
    .description(
      'Closes a campaign and keeps in a sentence what came of it, which is asked for on a terminal. Tasks that are still open, drafts and what is scheduled are named and stay. --win notes the same as a win of its goal. smm edit k2 --reopen opens it again.',
    )
    .argument('<ref>', 'a campaign: k2', parser(campaignRef))
    .option('--outcome <words>', 'what came of it', lineOf)
    .option('--win', 'note it as a win as well')
    .option('--no-win', 'note no win, and do not ask')
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm campaign close k2 --outcome "212 answers, 19 new regulars"\n  smm campaign close k2 --outcome "41 boxes sold" --win',
    )
    .action((ref: Ref, options: Omit<CampaignClose, 'ref'>) => campaignClose(context, { ref, ...options }))
}

export async function campaignClose(context: Context, input: CampaignClose): Promise<void> {
  const said = await askedFor(context, input)
  await writing(context, async (open) => {
    const { campaign, client } = campaignNamed(open.store, input.ref)
    const named = `${formatRef(input.ref)} ${campaign.title}`
    if (campaign.status === 'closed') {
      throw new SmmError('refused', `${named} is closed already: ${campaign.outcome}`, [
        `smm edit ${formatRef(input.ref)} --reopen`,
      ])
    }
    const { tasks } = await campaignState(context, open, client, campaign)
    const win = change(context, open, () => close(open, campaign, said), input.dryRun)
    const also =
      win === null ? '' : `, with the win ${input.dryRun ? '' : formatRef({ kind: 'outcome', id: win })}`.trimEnd()
    context.say(
      `${input.dryRun ? 'Would close' : 'Closed'} ${named}: ${said.outcome}${also}.${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    const left = tasks.filter(({ status }) => status === 'open')
    if (left.length > 0) {
      await printRows(context, {}, left, openTaskColumns)
      context.say(
        `${counted(left.length, 'task')} of it still open, and staying in the list: smm done REF, or smm drop REF`,
      )
    }
    const posts = open.store.posts.ofCampaign(campaign.id)
    for (const sentence of stayingWords(open, posts)) context.say(sentence)
    for (const sentence of stillThere(outsideOf(open, posts))) context.say(sentence)
    if (win === null) context.say(`Was it a win? smm win ${client.slug} "${said.outcome}"`)
  })
}

const openTaskColumns: readonly Column<CampaignTaskState>[] = [
  { title: 'task', cell: (row) => row.ref },
  { title: 'due', cell: (row) => (row.dueOn === null ? '—' : spokenDay(row.dueOn)) },
  { title: 'who', cell: (row) => ownerWord(row.owner), dispensable: 1 },
  { title: 'title', cell: (row) => row.title, shrinks: true },
]

/** What came of it and whether it is a win: as said, else asked before the desk is opened. */
async function askedFor(context: Context, { ref, outcome, win }: CampaignClose) {
  if (outcome !== undefined && (win !== undefined || !context.io.canAsk)) return { outcome, isWin: win ?? false }
  if (!context.io.canAsk) {
    throw new SmmError('usage', 'Nobody can be asked here what came of it', [
      `smm campaign close ${formatRef(ref)} --outcome "…"`,
    ])
  }
  const prompter = await context.prompter()
  const check = (text: string) => readable(() => lineOf(text))
  const words =
    outcome ?? cleanLine(await prompter.text({ message: `What came of ${formatRef(ref)}?`, initial: '', check }))
  return { outcome: words, isWin: win ?? (await prompter.confirm({ message: 'Note it as a win?', initial: false })) }
}

/** The number of the win, or null. */
function close(
  open: OpenDesk,
  campaign: Campaign,
  said: { readonly outcome: string; readonly isWin: boolean },
): number | null {
  const { store, at } = open
  store.campaigns.update({ ...campaign, status: 'closed', outcome: said.outcome, closedAt: at })
  if (!said.isWin) return null
  const client = campaignNamed(store, { kind: 'campaign', id: campaign.id }).client
  return store.outcomes.insert(
    {
      clientId: campaign.clientId,
      kind: 'win',
      title: said.outcome,
      evidence: `the campaign ${campaign.title}`,
      lesson: '',
      goalId: campaign.goalId,
      onDay: clientDay(open, client),
    },
    at,
  )
}
