import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { parseLink } from '../../../domain/link/sites.ts'
import { counted } from '../../../domain/number.ts'
import { formatRef } from '../../../domain/ref.ts'
import { cleanLine } from '../../../domain/text/clean.ts'
import { listed, withArticle } from '../../../domain/text/phrase.ts'
import { spokenDay } from '../../../domain/time/day.ts'
import { isBlocked } from '../../../domain/variant/check/finding.ts'
import { type AnswerOptions, addAnswerOptions } from '../../answers.ts'
import { campaignStateBy } from '../../campaign/facts.ts'
import { type CampaignPlan, type CampaignSaid, planCampaign } from '../../campaign/plan.ts'
import { type AnsweredCampaign, answerCampaign } from '../../campaign/template.ts'
import { campaignView, printTimeline } from '../../campaign/view.ts'
import type { Context } from '../../context.ts'
import { addJsonOption, printJson } from '../../options/output.ts'
import { lineOf, parser } from '../../options/parse.ts'
import { type CheckedVariant, checkPost } from '../../post/checked.ts'
import { channelWords } from '../../post/make/options.ts'
import { resolveClient } from '../../resolve/client.ts'
import { change, type OpenDesk, writing } from '../../with-store.ts'

interface CampaignNew extends CampaignSaid, AnswerOptions {
  readonly client: string
  readonly template: string
  readonly json?: string
  readonly dryRun?: boolean
}

export function campaignNewCommand(parent: Command, context: Context): Command {
  const command = parent
    .command('new')
    .summary('make a campaign with its posts and tasks from a template')
    .description(
      'Makes a campaign: its posts as drafts with a variant for each channel, every one checked and with the day and time that is wished for it, and its tasks with their days, all in one step. A wished time stands in the calendar and takes its slot; nothing is scheduled: smm post schedule REF takes the wish once the post is finished.',
    )
    .requiredOption('--client <client>', 'the client, by slug or its beginning')
    .requiredOption('--template <name>', 'such as contest or launch: smm template list --kind campaigns')
    .requiredOption('--start <when>', 'its first day, such as 2026-12-01 or mon')
    .option('--end <when>', 'its last day; +13d counts from the first; without it as the template says')
    .option('--title <words>', 'what it is called, if not as the template says', lineOf)
    .option('--goal <ref>', 'the goal that it serves, such as g3')
    .option('--key <word>', 'what marked links say (utm_campaign); it never changes', parser(keyOf))
    .option('--link <url>', 'where readers are to go: the page with the rules, the offer, the tickets', linkOf)
    .option('--on <channels>', 'the channels it goes to: "ig, fb"; without it all', parser(channelWords))
  addAnswerOptions(command)
  return addJsonOption(command)
    .option('-n, --dry-run', 'say what would happen, change nothing')
    .addHelpText(
      'after',
      '\nExamples:\n  smm campaign new --client acme --template contest --start 2026-12-01 --goal g3 --link https://acme.example/rules\n  smm campaign new --client acme --template promotion --start mon --end +9d --answers box.yaml --on "ig, fb"\n  smm campaign new --client acme --template contest --start mon --set prize="A loaf a week" --dry-run',
    )
    .action((options: CampaignNew) => campaignNew(context, options))
}

export async function campaignNew(context: Context, input: CampaignNew): Promise<void> {
  const answered = await answerCampaign(context, input.template, input)
  await writing(context, async (open) => {
    const client = resolveClient(open.store, input.client)
    const plan = await planCampaign(context, open, client, answered, input)
    const checked: CheckedVariant[] = []
    for (const { draft } of plan.posts) checked.push(...(await checkPost(context, open, draft)))
    // The view is read inside the change, so that a dry run shows what would stand there.
    const state = change(context, open, () => written(open, plan), input.dryRun)
    const view = await campaignView(context, open, state)
    context.say(
      `${input.dryRun ? 'Would make' : 'Made'} ${sentence(plan, answered)}${input.dryRun ? '' : ' Undo: smm undo'}`,
    )
    if (input.json !== undefined) return printJson(context, input.json, view)
    await printTimeline(context, open, client, view)
    sayWhatIsNext(context, plan, checked, view.ref, input.dryRun ?? false)
  })
}

function written(open: OpenDesk, plan: CampaignPlan) {
  write(open, plan)
  return campaignStateBy(open, plan.client, plan.campaign, new Map())
}

function write({ store, at }: OpenDesk, { campaign, posts, tasks }: CampaignPlan): void {
  const { id: _, status: __, outcome: ___, closedAt: ____, ...fresh } = campaign
  store.campaigns.insert(fresh, at)
  for (const { draft } of posts) {
    const { id: _, snoozedUntil: __, closedAt: ___, ...post } = draft.post
    store.posts.insert(post, at)
    for (const { variant } of draft.variants) {
      const id = store.variants.insert(variant, at)
      store.variants.update({ ...variant, id })
    }
  }
  for (const task of tasks) store.tasks.insert(task, at)
}

function sentence({ campaign, client, posts, tasks }: CampaignPlan, { template }: AnsweredCampaign): string {
  const ref = formatRef({ kind: 'campaign', id: campaign.id })
  const what = `${counted(posts.length, 'post')} and ${counted(tasks.length, 'task')}`
  return `${ref} ${campaign.title}, ${withArticle(template.kind)} for ${client.name}, ${spokenDay(campaign.startsOn)} to ${spokenDay(campaign.endsOn)}: ${what}; links say ${campaign.key}.`
}

function sayWhatIsNext(
  context: Context,
  { posts }: CampaignPlan,
  checked: readonly CheckedVariant[],
  ref: string,
  isDry: boolean,
): void {
  const open = checked.filter(({ findings }) => isBlocked(findings)).length
  const homeless = posts.filter(({ draft }) => draft.variants.length === 0).length
  if (homeless > 0) {
    const go = homeless === 1 ? 'goes' : 'go'
    context.say(`${counted(homeless, 'post')} ${go} to no channel yet: smm post edit REF --on "ig, x"`)
  }
  const crowded = posts.flatMap((post) => post.crowded)
  if (crowded.length > 0) {
    context.say(
      `Within an hour of something else on the channel, because no time near is free: ${listed(crowded)}. Another time: smm post schedule ${crowded[0]} --at "fri 14:00"`,
    )
  }
  if (isDry) return
  const wanting =
    open > 0 ? `${open} of ${counted(checked.length, 'variant')} still want something, mostly pictures. ` : ''
  context.say(`${wanting}Next: smm campaign check ${ref}`)
}

function keyOf(text: string): string {
  if (/^[a-z][a-z0-9-]{1,39}$/.test(text)) return text
  throw new SmmError('usage', `"${text}" is no key; a key is 2 to 40 lower-case letters, digits and dashes`)
}

const linkOf = parser((text: string) => parseLink(cleanLine(text)))
