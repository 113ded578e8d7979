import type { Command } from 'commander'
import { type Client, mostHoursSold, type NewClient } from '../../domain/client.ts'
import { SmmError } from '../../domain/errors.ts'
import { parseTags } from '../../domain/hashtag-set.ts'
import { formatReplyTargets, parseReplyTargets } from '../../domain/inbox/targets.ts'
import { parseSites } from '../../domain/link/sites.ts'
import { parseUtm, usualUtm } from '../../domain/link/utm.ts'
import { parseDay } from '../../domain/time/day.ts'
import { parseHolidays } from '../../domain/time/holidays.ts'
import { parseZone } from '../../domain/time/zone.ts'
import { type ApprovalNeed, approvalNeeds, clientKinds } from '../../domain/words.ts'
import { amountOf, amountUpTo, hoursOf, lineOf, oneOf, parser, weekdaysOf, wholeOf } from './parse.ts'

/** What can be said of a client on the command line. */
export interface ClientOptions {
  readonly name?: string
  readonly kind?: Client['kind']
  readonly zone?: string
  readonly days?: Client['working']['days']
  readonly hours?: Pick<Client['working'], 'from' | 'until'>
  readonly language?: string
  readonly currency?: string
  readonly retainer?: number
  readonly sold?: number
  readonly priority?: string
  readonly since?: string
  readonly renews?: string
  readonly notice?: number
  readonly sites?: string
  readonly utm?: string
  readonly banned?: string
  readonly approval?: ApprovalNeed
  readonly holidays?: string
  readonly reply?: string
}

export function addClientOptions(command: Command): Command {
  return command
    .option('--name <name>', 'the name as the client writes it', lineOf)
    .option('--kind <kind>', `how much they know of the trade: ${clientKinds.join(', ')}`, oneOf(clientKinds))
    .option('--zone <zone>', 'time zone, such as Europe/Madrid', parser(parseZone))
    .option('--days <days>', 'working days, such as mon-fri', weekdaysOf)
    .option('--hours <span>', 'working hours, such as 9-18', hoursOf)
    .option('--language <code>', 'language, such as en or es', parser(parseLanguage))
    .option('--currency <code>', 'currency, such as EUR', parser(parseCurrency))
    .option('--retainer <amount>', 'money a month', amountOf)
    .option('--sold <hours>', 'hours sold a month', amountUpTo(mostHoursSold))
    .option('--priority <number>', '1 low, 2 usual, 3 high', oneOf(['1', '2', '3']))
    .option('--since <day>', 'the contract began', parser(parseDay))
    .option('--renews <day>', 'the contract renews', parser(parseDay))
    .option('--notice <days>', 'notice in days', wholeOf(0, 3650))
    .option(
      '--sites <hosts>',
      'the client’s own sites, links to which are marked: "acme.example, shop.acme.example"',
      parser(parseSites),
    )
    .option('--utm <marks>', `how links are marked; usual is "${usualUtm}"; none marks nothing`, parser(parseUtm))
    .option('--banned <hashtags>', 'hashtags that are never used: "#follow4follow"; none allows all', parser(parseTags))
    .option(
      '--approval <word>',
      'whether the client approves what goes out before it does: needed, none',
      oneOf(approvalNeeds),
    )
    .option(
      '--holidays <days>',
      'days on which nobody works: "2026-12-24..2027-01-01, 12-25"; a month and day alone is every year; none empties them',
      parser(parseHolidays),
    )
    .option(
      '--reply <targets>',
      'how soon people are answered, in working time: "2h, review 24h, lead 30m, client 1d"; none leaves it to the desk',
      parser((text) => formatReplyTargets(parseReplyTargets(text))),
    )
}

/** What was said, laid over what is there. */
export function withClientOptions<Base extends NewClient>(client: Base, options: ClientOptions): Base {
  return {
    ...client,
    name: options.name ?? client.name,
    kind: options.kind ?? client.kind,
    zone: options.zone ?? client.zone,
    working: {
      days: options.days ?? client.working.days,
      from: options.hours?.from ?? client.working.from,
      until: options.hours?.until ?? client.working.until,
    },
    language: options.language ?? client.language,
    currency: options.currency ?? client.currency,
    retainer: options.retainer ?? client.retainer,
    hoursSold: options.sold ?? client.hoursSold,
    priority: options.priority === undefined ? client.priority : Number(options.priority),
    sinceOn: options.since ?? client.sinceOn,
    renewsOn: options.renews ?? client.renewsOn,
    noticeDays: options.notice ?? client.noticeDays,
    sites: options.sites ?? client.sites,
    utm: options.utm ?? client.utm,
    bannedTags: options.banned ?? client.bannedTags,
    approval: options.approval ?? client.approval,
    holidays: options.holidays ?? client.holidays,
    replyTargets: options.reply ?? client.replyTargets,
  }
}

function parseLanguage(text: string): string {
  try {
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text)) return Intl.getCanonicalLocales(text)[0] as string
  } catch {}
  throw new SmmError('usage', `"${text}" is not a language; write en, es or pt-BR`)
}

function parseCurrency(text: string): string {
  if (/^[a-z]{3}$/i.test(text)) return text.toUpperCase()
  throw new SmmError('usage', `"${text}" is not a currency; write EUR, GBP or USD`)
}
