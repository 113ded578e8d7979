import type { Contact } from '../domain/contact.ts'
import { handleKey } from '../domain/inbox/handle.ts'
import { fold } from '../domain/text/fold.ts'
import type { Connection } from './connection.ts'

/** How much there was of a person, and is not any more. */
export interface Forgotten {
  readonly handles: number
  readonly conversations: number
  readonly messages: number
  readonly touches: number
  /** Tasks that keep their words, but not the person. */
  readonly tasks: number
  /** Lines of the ledger that keep their counts and minutes. */
  readonly lines: number
  /** Changes of the history that undo can bring back no more. */
  readonly changes: number
}

/**
 * Takes a person away everywhere, inside the running transaction: contacts (those merged into it too), handles, conversations with what was said, touches; what the ledger
 * and tasks know of them; and every change in the history that holds a row of theirs, with the command lines of those steps, which hold their words. All else of the
 * history stays, so that it can still be undone.
 */
export function forgetContact(connection: Connection, id: number): Forgotten {
  const whole = whatIsTheirs(connection, id)
  const forgotten = {
    handles: whole.handles.length,
    conversations: countOf(connection, 'threads', whole.threads),
    messages: countOf(connection, 'messages', whole.messages),
    touches: countOf(connection, 'touches', whole.touches),
    ...forgetLinks(connection, whole),
    changes: forgetHistory(connection, whole),
  }
  forgetRows(connection, whole)
  return forgotten
}

interface Theirs {
  /** As lists of ids in JSON; threads, messages and touches also those that only the history knows. */
  readonly contacts: string
  readonly threads: string
  readonly messages: string
  readonly touches: string
  readonly activities: string
  readonly handles: readonly string[]
  /** What they are called, folded: names and handles. */
  readonly names: readonly string[]
}

function whatIsTheirs(connection: Connection, id: number): Theirs {
  const contacts = ids(
    connection,
    `with recursive same (id) as (select @id union select p.id from contacts p join same s on p.merged_into = s.id) select id from same`,
    { id },
  )
  const threads = ids(connection, ofContacts('threads'), { contacts })
  const touches = ids(connection, ofContacts('touches'), { contacts })
  const messages = ids(
    connection,
    `select id from messages where thread_id in (select value from json_each(@threads))
     union select row_id from changes where tbl = 'messages'
       and (json_extract(after, '$.thread_id') in (select value from json_each(@threads))
         or json_extract(before, '$.thread_id') in (select value from json_each(@threads)))`,
    { threads },
  )
  const activities = ids(
    connection,
    `select id from activities where thread_id in (select value from json_each(@threads))
     union select activity_id from messages where id in (select value from json_each(@messages)) and activity_id is not null
     union select activity_id from touches where id in (select value from json_each(@touches)) and activity_id is not null`,
    { threads, messages, touches },
  )
  const handles = connection
    .all<{ handle: string }>(
      'select handle from handles where contact_id in (select value from json_each(@contacts))',
      {
        contacts,
      },
    )
    .map(({ handle }) => handle)
  const called = connection
    .all<Pick<Contact, 'name'>>('select name from contacts where id in (select value from json_each(@contacts))', {
      contacts,
    })
    .map(({ name }) => name)
  const names = [...called.map(fold), ...handles.map(handleKey)].filter((name) => name.length >= shortestName)
  return { contacts, threads, messages, touches, activities, handles, names: [...new Set(names)] }
}

/** A shorter name would be found within all kinds of words. */
const shortestName = 3

/** The rows of contacts, and those that only the history knows. */
const ofContacts = (table: 'threads' | 'touches') => `
  select id from ${table} where contact_id in (select value from json_each(@contacts))
  union select row_id from changes where tbl = '${table}'
    and (json_extract(after, '$.contact_id') in (select value from json_each(@contacts))
      or json_extract(before, '$.contact_id') in (select value from json_each(@contacts)))`

function ids(connection: Connection, sql: string, parameters: Readonly<Record<string, string | number>>): string {
  return JSON.stringify(connection.all<{ id: number }>(sql, parameters).map((row) => Object.values(row)[0]))
}

function countOf(connection: Connection, table: 'threads' | 'messages' | 'touches', list: string): number {
  const sql = {
    threads: 'select count(*) as n from threads where id in (select value from json_each(?))',
    messages: 'select count(*) as n from messages where id in (select value from json_each(?))',
    touches: 'select count(*) as n from touches where id in (select value from json_each(?))',
  }[table]
  return connection.get<{ n: number }>(sql, [list])?.n ?? 0
}

function forgetLinks(connection: Connection, { contacts, activities }: Theirs): Pick<Forgotten, 'tasks' | 'lines'> {
  const tasks = connection.change(
    'update tasks set contact_id = null where contact_id in (select value from json_each(?))',
    [contacts],
  )
  const lines = connection.change(
    `update activities set thread_id = null, note = '' where id in (select value from json_each(?))`,
    [activities],
  )
  return { tasks, lines }
}

function forgetRows(connection: Connection, { contacts, threads, messages, touches }: Theirs): void {
  connection.change('delete from messages where id in (select value from json_each(?))', [messages])
  connection.change('delete from threads where id in (select value from json_each(?))', [threads])
  connection.change('delete from touches where id in (select value from json_each(?))', [touches])
  connection.change('delete from handles where contact_id in (select value from json_each(?))', [contacts])
  connection.change('delete from contacts where id in (select value from json_each(?))', [contacts])
}

const theirChange = `
  (tbl = 'contacts' and row_id in (select value from json_each(@contacts)))
  or (tbl = 'threads' and row_id in (select value from json_each(@threads)))
  or (tbl = 'messages' and row_id in (select value from json_each(@messages)))
  or (tbl = 'touches' and row_id in (select value from json_each(@touches)))
  or (tbl = 'handles' and (json_extract(after, '$.contact_id') in (select value from json_each(@contacts))
    or json_extract(before, '$.contact_id') in (select value from json_each(@contacts))))`

function forgetHistory(connection: Connection, theirs: Theirs): number {
  const { contacts, threads, messages, touches, activities } = theirs
  const lists = { contacts, threads, messages, touches }
  const steps = ids(connection, `select distinct step_id from changes where ${theirChange}`, lists)
  forgetCommands(connection, steps, theirs.names)
  const changes = connection.change(`delete from changes where ${theirChange}`, lists)
  // What stays of other rows points at nobody any more, so that it can be undone.
  connection.change(
    `update changes set before = json_set(before, '$.thread_id', null, '$.note', ''), after = json_set(after, '$.thread_id', null, '$.note', '')
     where tbl = 'activities' and (row_id in (select value from json_each(@activities))
       or json_extract(before, '$.thread_id') in (select value from json_each(@threads))
       or json_extract(after, '$.thread_id') in (select value from json_each(@threads)))`,
    { activities, threads },
  )
  connection.change(
    `update changes set before = json_set(before, '$.contact_id', iif(json_extract(before, '$.contact_id') in (select value from json_each(@contacts)), null, json_extract(before, '$.contact_id'))),
       after = json_set(after, '$.contact_id', iif(json_extract(after, '$.contact_id') in (select value from json_each(@contacts)), null, json_extract(after, '$.contact_id')))
     where tbl = 'tasks' and (json_extract(before, '$.contact_id') in (select value from json_each(@contacts))
       or json_extract(after, '$.contact_id') in (select value from json_each(@contacts)))`,
    { contacts },
  )
  connection.change(
    'delete from steps where id in (select value from json_each(@steps)) and not exists (select 1 from changes where step_id = steps.id)',
    { steps },
  )
  return changes
}

/** The command lines of steps that wrote something of theirs hold their words, and others may name them: of these the first word stays. */
function forgetCommands(connection: Connection, touched: string, names: readonly string[]): void {
  const wrote = new Set(JSON.parse(touched) as number[])
  for (const { id, command } of connection.all<{ id: number; command: string }>('select id, command from steps')) {
    const folded = fold(command)
    if (!wrote.has(id) && !names.some((name) => folded.includes(name))) continue
    connection.change('update steps set command = ? where id = ?', [`${firstWord(command)}… (forgotten)`, id])
  }
}

/** The command's own word, behind the options of the whole program; empty where it cannot be told. */
function firstWord(command: string): string {
  const [word = ''] = command.replace(/^(?:--(?:db|now)[= ]\S+ )*/, '').split(' ')
  return /^[a-z]+$/.test(word) ? `${word} ` : ''
}
