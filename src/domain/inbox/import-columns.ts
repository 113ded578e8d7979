import { type NamedColumn, namedColumns, namedPairs, unreadHeaders, type Vocabulary } from '../import/named-columns.ts'

/** What a column of a file can say of a message that came in. */
export const messageFields = [
  'id',
  'person',
  'words',
  'received',
  'date',
  'time',
  'channel',
  'kind',
  'stars',
  'url',
  'severity',
  'for',
  'answered',
] as const
export type MessageField = (typeof messageFields)[number]

const vocabulary: Vocabulary<MessageField> = {
  fields: messageFields,
  aliases: {
    id: ['id', 'uid', 'external id', 'message id', 'comment id', 'review id', 'mention id'],
    person: [
      'person',
      'author',
      'author name',
      'name',
      'from',
      'from name',
      'sender',
      'sender name',
      'user',
      'username',
      'user name',
      'screen name',
      'reviewer',
      'reviewer name',
      'commenter',
      'customer',
      'customer name',
      'contact',
      'who',
      'handle',
      'autor',
      'autora',
      'auteur',
      'usuario',
    ],
    words: [
      'words',
      'text',
      'message',
      'message text',
      'message body',
      'comment',
      'comment text',
      'review',
      'review text',
      'review comment',
      'content',
      'body',
      'texto',
      'mensaje',
      'comentario',
      'nachricht',
      'kommentar',
      'commentaire',
    ],
    received: [
      'received',
      'received at',
      'date received',
      'datetime',
      'date time',
      'created',
      'created at',
      'created time',
      'create time',
      'timestamp',
      'sent',
      'sent at',
      'time sent',
      'published',
      'published at',
      'posted at',
    ],
    date: ['date', 'day', 'review date', 'comment date', 'message date', 'fecha', 'datum'],
    time: ['time', 'hour', 'hora', 'uhrzeit', 'heure'],
    channel: ['channel', 'platform', 'network', 'social network', 'source', 'where', 'canal', 'kanal'],
    kind: ['kind', 'type', 'message type', 'interaction type'],
    stars: ['stars', 'star rating', 'rating', 'score'],
    url: ['url', 'link', 'permalink', 'address', 'message url', 'comment url', 'review url'],
    severity: ['severity'],
    for: ['for'],
    answered: [
      'answered',
      'answered at',
      'replied',
      'replied at',
      'reply date',
      'reply time',
      'responded',
      'responded at',
      'response date',
    ],
  },
  repeatable: [],
  example: 'Author=person,Text=words,Date=received',
}

export interface MessageColumns {
  readonly columns: readonly NamedColumn<MessageField>[]
  /** Headers that say nothing to smm. */
  readonly unread: readonly string[]
}

/** `Author=person,Date=received` → header and field; anything else is a usage error. */
export function parseMessageMapping(text: string): Readonly<Record<string, MessageField>> {
  return namedPairs(text, vocabulary)
}

/** What the columns mean: as was said, else by their usual names. */
export function messageColumns(
  header: readonly string[],
  mapping: Readonly<Record<string, MessageField>>,
): MessageColumns {
  const columns = namedColumns(header, mapping, vocabulary)
  return { columns, unread: unreadHeaders(header, columns) }
}
