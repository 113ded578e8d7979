import type { Command } from 'commander'
import type { Context } from './context.ts'
import * as everyday from './everyday.ts'

/** Adds a command to its parent: words, help, parsers, and the call of the function that does the work. */
export type Declare = (parent: Command, context: Context) => Command

interface Named {
  readonly word: string
  readonly summary: string
  readonly aliases?: readonly string[]
}

export interface VerbEntry extends Named {
  /** Loads the module of this command alone. */
  readonly load: () => Promise<Declare>
}

export interface NounEntry extends Named {
  readonly verbs: readonly VerbEntry[]
}

export type CommandEntry = (VerbEntry | NounEntry) & { readonly group: string }

export function isNoun(entry: VerbEntry | NounEntry): entry is NounEntry {
  return 'verbs' in entry
}

export function findCommand<Entry extends Named>(entries: readonly Entry[], word: string): Entry | undefined {
  return entries.find((entry) => entry.word === word || entry.aliases?.includes(word))
}

const everyDay = 'Every day'
const people = 'People'
const content = 'Content'
const clients = 'Clients'
const proof = 'Proof'
const desk = 'Desk'

/** Every command there is, in the order of the help. */
export const commandTable: readonly CommandEntry[] = [
  {
    word: 'today',
    group: everyDay,
    summary: 'show what to do now, for whom, and why that first',
    load: async () => everyday.todayCommand,
  },
  {
    word: 'done',
    aliases: ['d'],
    group: everyDay,
    summary: 'record what is done',
    load: async () => everyday.doneCommand,
  },
  {
    word: 'did',
    group: everyDay,
    summary: 'record a round of comments, shares and likes',
    load: async () => everyday.didCommand,
  },
  {
    word: 'in',
    group: everyDay,
    summary: 'take down what somebody wrote to a client',
    load: async () => everyday.inCommand,
  },
  {
    word: 're',
    group: everyDay,
    summary: 'answer somebody, and record it',
    load: async () => (await import('./commands/inbox/reply.ts')).reCommand,
  },
  {
    word: 'sweep',
    group: everyDay,
    summary: 'look through the inboxes, and take down who waits',
    load: async () => (await import('./commands/sweep.ts')).sweepCommand,
  },
  {
    word: 'skip',
    group: everyDay,
    summary: 'let something go this time',
    load: async () => everyday.skipCommand,
  },
  {
    word: 'snooze',
    aliases: ['z'],
    group: everyDay,
    summary: 'put something off to a day',
    load: async () => everyday.snoozeCommand,
  },
  {
    word: 'add',
    group: everyDay,
    summary: 'add a task',
    load: async () => everyday.addCommand,
  },
  {
    word: 'idea',
    group: everyDay,
    summary: 'keep an idea for a post',
    load: async () => everyday.ideaCommand,
  },
  {
    word: 'heard',
    group: everyDay,
    summary: 'note what was heard while listening',
    load: async () => (await import('./commands/heard.ts')).heardCommand,
  },
  {
    word: 'show',
    group: everyDay,
    summary: 'show a thing by its ref',
    load: async () => (await import('./commands/show.ts')).showCommand,
  },
  {
    word: 'open',
    group: everyDay,
    summary: 'open the page that a thing is about',
    load: async () => (await import('./commands/open.ts')).openCommand,
  },
  {
    word: 'why',
    group: everyDay,
    summary: 'explain why something stands where it does',
    load: async () => everyday.whyCommand,
  },
  {
    word: 'edit',
    group: everyDay,
    summary: 'change a thing by its ref',
    load: async () => (await import('./commands/edit.ts')).editCommand,
  },
  {
    word: 'drop',
    group: everyDay,
    summary: 'hide a thing, keep its history',
    load: async () => (await import('./commands/drop.ts')).dropCommand,
  },
  {
    word: 'inbox',
    group: people,
    summary: 'keep conversations, and who has to answer',
    verbs: [
      {
        word: 'list',
        summary: 'list conversations',
        load: async () => (await import('./commands/inbox/list.ts')).inboxListCommand,
      },
      {
        word: 'add',
        summary: 'take down what somebody wrote to a client',
        load: async () => everyday.inboxAddCommand,
      },
      {
        word: 'paste',
        summary: 'take down a page of notifications',
        load: async () => (await import('./commands/inbox/paste.ts')).inboxPasteCommand,
      },
      {
        word: 'import',
        summary: 'take down the messages of a file',
        load: async () => (await import('./commands/inbox/import.ts')).inboxImportCommand,
      },
      {
        word: 'reply',
        summary: 'answer somebody, and record it',
        load: async () => (await import('./commands/inbox/reply.ts')).inboxReplyCommand,
      },
      {
        word: 'assign',
        summary: 'say who has to answer',
        load: async () => (await import('./commands/inbox/assign.ts')).inboxAssignCommand,
      },
      {
        word: 'chase',
        summary: 'remind a client of somebody who waits for them',
        load: async () => (await import('./commands/inbox/chase.ts')).inboxChaseCommand,
      },
      {
        word: 'star',
        summary: 'keep a conversation worth quoting',
        load: async () => (await import('./commands/inbox/star.ts')).inboxStarCommand,
      },
    ],
  },
  {
    word: 'contact',
    group: people,
    summary: 'keep people, and stay in touch with them',
    verbs: [
      {
        word: 'add',
        summary: 'keep a person or an account',
        load: async () => (await import('./commands/contact/add.ts')).contactAddCommand,
      },
      {
        word: 'list',
        summary: 'list contacts, and how it stands with them',
        load: async () => (await import('./commands/contact/list.ts')).contactListCommand,
      },
      {
        word: 'show',
        summary: 'show a contact',
        load: async () => (await import('./commands/contact/show.ts')).contactShowCommand,
      },
      {
        word: 'touch',
        summary: 'record that somebody was in touch',
        load: async () => (await import('./commands/contact/touch.ts')).contactTouchCommand,
      },
      {
        word: 'import',
        summary: 'keep the people of a file',
        load: async () => (await import('./commands/contact/import.ts')).contactImportCommand,
      },
      {
        word: 'forget',
        summary: 'remove a person everywhere, for good',
        load: async () => (await import('./commands/contact/forget.ts')).contactForgetCommand,
      },
    ],
  },
  {
    word: 'fact',
    group: people,
    summary: 'keep what a client answered, for the next one who asks',
    load: async () => (await import('./commands/fact.ts')).factCommand,
  },
  {
    word: 'social',
    group: people,
    summary: 'show how social the work is: replies, comments and shares against own posts',
    load: async () => (await import('./commands/social.ts')).socialCommand,
  },
  {
    word: 'post',
    group: content,
    summary: 'make posts and fit them to their channels',
    verbs: [
      {
        word: 'new',
        summary: 'make a post with a variant for each channel',
        load: async () => (await import('./commands/post/new.ts')).postNewCommand,
      },
      {
        word: 'batch',
        summary: 'write for the empty slots of the coming week, one after the other',
        load: async () => (await import('./commands/post/batch.ts')).postBatchCommand,
      },
      {
        word: 'list',
        summary: 'list posts and ideas',
        load: async () => (await import('./commands/post/list.ts')).postListCommand,
      },
      {
        word: 'show',
        summary: 'show a post as it would leave, channel by channel',
        load: async () => (await import('./commands/post/show.ts')).postShowCommand,
      },
      {
        word: 'edit',
        summary: 'change a post or one variant',
        load: async () => (await import('./commands/post/edit.ts')).postEditCommand,
      },
      {
        word: 'check',
        summary: 'check posts against every rule',
        load: async () => (await import('./commands/post/check.ts')).postCheckCommand,
      },
      {
        word: 'schedule',
        summary: 'give posts their time',
        load: async () => (await import('./commands/post/schedule.ts')).postScheduleCommand,
      },
      {
        word: 'move',
        summary: 'give scheduled posts another time',
        load: async () => (await import('./commands/post/schedule.ts')).postMoveCommand,
      },
      {
        word: 'publish',
        summary: 'publish one variant by hand, and confirm it',
        load: async () => (await import('./commands/post/publish.ts')).postPublishCommand,
      },
      {
        word: 'confirm',
        summary: 'say that variants are out, or are not',
        load: async () => (await import('./commands/post/confirm.ts')).postConfirmCommand,
      },
      {
        word: 'import',
        summary: 'make posts of the rows of a file',
        load: async () => (await import('./commands/post/import.ts')).postImportCommand,
      },
      {
        word: 'export',
        summary: 'write scheduled posts into a file for another tool',
        load: async () => (await import('./commands/post/export.ts')).postExportCommand,
      },
      {
        word: 'recycle',
        summary: 'fill empty slots with posts that may run again',
        load: async () => (await import('./commands/post/recycle.ts')).postRecycleCommand,
      },
    ],
  },
  {
    word: 'pub',
    group: content,
    summary: 'publish a variant, or confirm what went out on a channel',
    load: async () => (await import('./commands/pub.ts')).pubCommand,
  },
  {
    word: 'campaign',
    group: content,
    summary: 'keep launches, contests, promotions, events and series',
    verbs: [
      {
        word: 'new',
        summary: 'make a campaign with its posts and tasks from a template',
        load: async () => (await import('./commands/campaign/new.ts')).campaignNewCommand,
      },
      {
        word: 'list',
        summary: 'list campaigns and how they stand',
        load: async () => (await import('./commands/campaign/list.ts')).campaignListCommand,
      },
      {
        word: 'show',
        summary: 'show whether a campaign is on track, and what comes when',
        load: async () => (await import('./commands/campaign/show.ts')).campaignShowCommand,
      },
      {
        word: 'check',
        summary: 'check a campaign against every rule',
        load: async () => (await import('./commands/campaign/check.ts')).campaignCheckCommand,
      },
      {
        word: 'acknowledge',
        summary: 'note that a platform’s own rules for contests were read',
        load: async () => (await import('./commands/campaign/acknowledge.ts')).campaignAcknowledgeCommand,
      },
      {
        word: 'edit',
        summary: 'change answers of a campaign, and make its rules anew',
        load: async () => (await import('./commands/campaign/edit.ts')).campaignEditCommand,
      },
      {
        word: 'close',
        summary: 'close a campaign with what came of it',
        load: async () => (await import('./commands/campaign/close.ts')).campaignCloseCommand,
      },
    ],
  },
  {
    word: 'hold',
    group: content,
    summary: 'stop everything of a client that would go out',
    load: async () => (await import('./commands/hold.ts')).holdCommand,
  },
  {
    word: 'resume',
    group: content,
    summary: 'end a hold',
    load: async () => (await import('./commands/resume.ts')).resumeCommand,
  },
  {
    word: 'calendar',
    group: content,
    summary: 'show what goes out when',
    load: async () => (await import('./commands/calendar.ts')).calendarCommand,
  },
  {
    word: 'slots',
    group: content,
    summary: 'list the free slots',
    load: async () => (await import('./commands/slots.ts')).slotsCommand,
  },
  {
    word: 'pack',
    group: content,
    summary: 'show a client a week of posts for approval',
    load: async () => (await import('./commands/pack.ts')).packCommand,
  },
  {
    word: 'ok',
    group: content,
    summary: 'record that a client approved posts',
    load: async () => (await import('./commands/ok.ts')).okCommand,
  },
  {
    word: 'change',
    group: content,
    summary: 'record that a client wants posts changed',
    load: async () => (await import('./commands/change.ts')).changeCommand,
  },
  {
    word: 'client',
    group: clients,
    summary: 'keep the clients',
    verbs: [
      {
        word: 'add',
        summary: 'add a client',
        load: async () => (await import('./commands/client/add.ts')).clientAddCommand,
      },
      {
        word: 'list',
        summary: 'list the clients',
        load: async () => (await import('./commands/client/list.ts')).clientListCommand,
      },
      {
        word: 'show',
        summary: 'show a client',
        load: async () => (await import('./commands/client/show.ts')).clientShowCommand,
      },
      {
        word: 'edit',
        summary: 'change a client',
        load: async () => (await import('./commands/client/edit.ts')).clientEditCommand,
      },
      {
        word: 'status',
        summary: 'say whether a client is a prospect, active, paused or ended',
        load: async () => (await import('./commands/client/status.ts')).clientStatusCommand,
      },
      {
        word: 'scope',
        summary: 'show what the fee covers, and who makes what beside it',
        load: async () => (await import('./commands/client/scope.ts')).clientScopeCommand,
      },
      {
        word: 'handoff',
        summary: 'write everything that is a client’s into one archive',
        load: async () => (await import('./commands/client/handoff.ts')).clientHandoffCommand,
      },
    ],
  },
  {
    word: 'brief',
    group: clients,
    summary: 'write what you are actually going to do for a client',
    load: async () => (await import('./commands/brief.ts')).briefCommand,
  },
  {
    word: 'call',
    group: clients,
    summary: 'write one page before a talk with a client',
    load: async () => (await import('./commands/call.ts')).callCommand,
  },
  {
    word: 'channel',
    group: clients,
    summary: 'keep the channels of a client',
    verbs: [
      {
        word: 'add',
        summary: 'add a channel',
        load: async () => (await import('./commands/channel/add.ts')).channelAddCommand,
      },
      {
        word: 'list',
        summary: 'list the channels',
        load: async () => (await import('./commands/channel/list.ts')).channelListCommand,
      },
      {
        word: 'edit',
        summary: 'change a channel',
        load: async () => (await import('./commands/channel/edit.ts')).channelEditCommand,
      },
      {
        word: 'audit',
        summary: 'check a profile against its platform’s list',
        load: async () => (await import('./commands/channel/audit.ts')).channelAuditCommand,
      },
      {
        word: 'retire',
        summary: 'retire a channel',
        load: async () => (await import('./commands/channel/retire.ts')).channelRetireCommand,
      },
    ],
  },
  {
    word: 'strategy',
    group: clients,
    summary: 'plan what is done for a client',
    verbs: [
      {
        word: 'new',
        summary: 'make a strategy from a template',
        load: async () => (await import('./commands/strategy/new.ts')).strategyNewCommand,
      },
      {
        word: 'show',
        summary: 'show a strategy in short',
        load: async () => (await import('./commands/strategy/show.ts')).strategyShowCommand,
      },
      {
        word: 'check',
        summary: 'check a strategy and cost it',
        load: async () => (await import('./commands/strategy/check.ts')).strategyCheckCommand,
      },
      {
        word: 'edit',
        summary: 'change a strategy in the editor',
        load: async () => (await import('./commands/strategy/edit.ts')).strategyEditCommand,
      },
      {
        word: 'apply',
        summary: 'bring a strategy in from a file',
        load: async () => (await import('./commands/strategy/apply.ts')).strategyApplyCommand,
      },
      {
        word: 'export',
        summary: 'print a strategy as YAML',
        load: async () => (await import('./commands/strategy/export.ts')).strategyExportCommand,
      },
      {
        word: 'history',
        summary: 'list the versions of a strategy',
        load: async () => (await import('./commands/strategy/history.ts')).strategyHistoryCommand,
      },
    ],
  },
  {
    word: 'competitor',
    group: clients,
    summary: 'look at other accounts in a client’s field, side by side with it',
    verbs: [
      {
        word: 'add',
        summary: 'look at another account in the client’s field',
        load: async () => (await import('./commands/competitor/add.ts')).competitorAddCommand,
      },
      {
        word: 'list',
        summary: 'list competitors with their newest figures',
        load: async () => (await import('./commands/competitor/list.ts')).competitorListCommand,
      },
      {
        word: 'note',
        summary: 'note what a competitor’s public figures are, and what was heard',
        load: async () => (await import('./commands/competitor/note.ts')).competitorNoteCommand,
      },
      {
        word: 'show',
        summary: 'show a client and its competitors side by side',
        load: async () => (await import('./commands/competitor/show.ts')).competitorShowCommand,
      },
      {
        word: 'edit',
        summary: 'change a competitor’s accounts, note or name',
        load: async () => (await import('./commands/competitor/edit.ts')).competitorEditCommand,
      },
      {
        word: 'drop',
        summary: 'look at a competitor no longer',
        load: async () => (await import('./commands/competitor/drop.ts')).competitorDropCommand,
      },
    ],
  },
  {
    word: 'feed',
    group: clients,
    summary: 'read feeds for a client: news, blogs, what its field writes',
    verbs: [
      {
        word: 'add',
        summary: 'read a feed for a client',
        load: async () => (await import('./commands/feed/add.ts')).feedAddCommand,
      },
      {
        word: 'import',
        summary: 'add the feeds of an OPML file',
        load: async () => (await import('./commands/feed/import.ts')).feedImportCommand,
      },
      {
        word: 'list',
        summary: 'list the feeds and how they stand',
        load: async () => (await import('./commands/feed/list.ts')).feedListCommand,
      },
      {
        word: 'read',
        summary: 'read what is new in the feeds',
        load: async () => (await import('./commands/feed/read.ts')).feedReadCommand,
      },
      {
        word: 'skip',
        summary: 'let go what nobody has read',
        load: async () => (await import('./commands/feed/skip.ts')).feedSkipCommand,
      },
      {
        word: 'export',
        summary: 'write the feeds as OPML',
        load: async () => (await import('./commands/feed/export.ts')).feedExportCommand,
      },
      {
        word: 'drop',
        summary: 'read a feed no longer',
        load: async () => (await import('./commands/feed/drop.ts')).feedDropCommand,
      },
    ],
  },
  {
    word: 'homework',
    group: clients,
    summary: 'write down what only the client can do, to be sent',
    load: async () => (await import('./commands/homework.ts')).homeworkCommand,
  },
  {
    word: 'automation',
    group: clients,
    summary: 'keep watch over what acts without a person',
    verbs: [
      {
        word: 'add',
        summary: 'keep something that acts without a person',
        load: async () => (await import('./commands/automation/add.ts')).automationAddCommand,
      },
      {
        word: 'list',
        summary: 'list automations and when a person last looked',
        load: async () => (await import('./commands/automation/list.ts')).automationListCommand,
      },
      {
        word: 'checked',
        summary: 'record that a person looked at an automation',
        load: async () => (await import('./commands/automation/checked.ts')).automationCheckedCommand,
      },
      {
        word: 'retire',
        summary: 'say that automations were switched off',
        load: async () => (await import('./commands/automation/retire.ts')).automationRetireCommand,
      },
    ],
  },
  {
    word: 'away',
    group: clients,
    summary: 'say when you are away, and see what has to be done before',
    load: async () => (await import('./commands/away.ts')).awayCommand,
  },
  {
    word: 'goal',
    group: proof,
    summary: 'keep the goals of a client',
    verbs: [
      {
        word: 'list',
        summary: 'list goals with their pace',
        load: async () => (await import('./commands/goal/list.ts')).goalListCommand,
      },
      {
        word: 'update',
        summary: 'change a goal',
        load: async () => (await import('./commands/goal/update.ts')).goalUpdateCommand,
      },
    ],
  },
  {
    word: 'metric',
    group: proof,
    summary: 'record what was measured, and see how it moved',
    verbs: [
      {
        word: 'add',
        summary: 'record readings by hand',
        load: async () => (await import('./commands/metric/add.ts')).metricAddCommand,
      },
      {
        word: 'show',
        summary: 'show what was measured, and how it moved',
        load: async () => (await import('./commands/metric/show.ts')).metricShowCommand,
      },
    ],
  },
  {
    word: 'time',
    group: proof,
    summary: 'hold hours against the retainer',
    verbs: [
      {
        word: 'report',
        summary: 'hold your hours of a month against those sold',
        load: async () => (await import('./commands/time/report.ts')).timeReportCommand,
      },
    ],
  },
  {
    word: 'win',
    group: proof,
    summary: 'note a win',
    load: async () => (await import('./commands/win.ts')).winCommand,
  },
  {
    word: 'loss',
    group: proof,
    summary: 'note a loss',
    load: async () => (await import('./commands/loss.ts')).lossCommand,
  },
  {
    word: 'report',
    group: proof,
    summary: 'write what a client reads',
    verbs: [
      {
        word: 'week',
        summary: 'write the weekly report',
        load: async () => (await import('./commands/report/week.ts')).reportWeekCommand,
      },
    ],
  },
  {
    word: 'init',
    group: desk,
    summary: 'set up the desk',
    load: async () => (await import('./commands/init.ts')).initCommand,
  },
  {
    word: 'template',
    group: desk,
    summary: 'keep the templates',
    verbs: [
      {
        word: 'list',
        summary: 'list the templates',
        load: async () => (await import('./commands/template/list.ts')).templateListCommand,
      },
      {
        word: 'show',
        summary: 'print a template',
        load: async () => (await import('./commands/template/show.ts')).templateShowCommand,
      },
      {
        word: 'copy',
        summary: 'copy a template to change it',
        load: async () => (await import('./commands/template/copy.ts')).templateCopyCommand,
      },
      {
        word: 'check',
        summary: 'check templates',
        load: async () => (await import('./commands/template/check.ts')).templateCheckCommand,
      },
    ],
  },
  {
    word: 'platform',
    group: desk,
    summary: 'look up what platforms allow',
    verbs: [
      {
        word: 'list',
        summary: 'list the platforms',
        load: async () => (await import('./commands/platform/list.ts')).platformListCommand,
      },
      {
        word: 'show',
        summary: 'show what a platform allows',
        load: async () => (await import('./commands/platform/show.ts')).platformShowCommand,
      },
    ],
  },
  {
    word: 'undo',
    group: desk,
    summary: 'take the newest change back',
    load: async () => everyday.undoCommand,
  },
]

/** Every word that is a command or an alias, so that no client can be called it. */
export function commandWords(): Set<string> {
  return new Set(commandTable.flatMap((entry) => [entry.word, ...(entry.aliases ?? [])]).concat('help'))
}
