import type { People } from '../demo-client.ts'

export const solYSalPeople: People = {
  audience: [
    {
      who: 'People who work in the quarter and decide at one',
      where: ['instagram'],
      hours: 'Weekdays 12:30 to 14:00',
      wants: 'What there is, what it costs, whether there is a table.',
    },
    {
      who: 'Friends of twenty to thirty-five before a play',
      where: ['tiktok', 'instagram'],
      hours: 'Thursday and Friday, 19:00 to 21:00',
      wants: 'A reason to walk three streets further.',
    },
  ],
  competitors: [
    {
      name: 'La Mazorca',
      note: 'Two streets away, cheaper. Watch which reviews it leaves alone.',
      accounts: { instagram: '@lamazorca.example' },
    },
  ],
  listening: {
    brand: ['Sol y Sal', 'Sol & Sal'],
    keywords: ['Lavapiés', 'taquería', 'tacos'],
    ignore: ['sal marina'],
  },
  places: [
    { name: 'Teatro del Barco', kind: 'account', url: 'https://teatrodelbarco.example' },
    { name: 'Mercado San Telmo', kind: 'account', url: 'https://mercadosantelmo.example' },
    { name: '#comerenlavapies', kind: 'hashtag' },
    { name: 'Vecinos de Lavapiés', kind: 'group' },
    { name: 'Librería La Espiga', kind: 'account', url: 'https://laespiga.example' },
    { name: 'Madrid a Bocados', kind: 'blog', url: 'https://abocados.example' },
  ],
  facts: [
    {
      key: 'gluten',
      ask: 'Are the tortillas without gluten?',
      answer: 'Maize only; the comal is shared, so never a promise.',
    },
    { key: 'tables', ask: 'How large may a party be?', answer: 'Ten, on two tables, until 20:30.' },
    { key: 'terrace', ask: 'Until when is the terrace open?' },
  ],
  voice: {
    sounds: ['Like Lupe at the door, quick, warm, with a joke about herself', 'Tú, never usted'],
    avoids: ['“Auténtico”', 'Hats, moustaches and cactuses'],
  },
  never_say: [
    {
      never: 'That a dish is safe for an allergy',
      instead: '“Lupe comes to your table and tells you what is in it.”',
    },
    {
      never: '“DM us” as the whole answer to a complaint',
      instead: 'Say sorry in public, with a name, then offer the telephone.',
    },
  ],
  scope: {
    included: [
      { what: 'Posts and two shorts', quantity: '7 a week' },
      { what: 'Answers', quantity: 'Weekdays before lunch; weekends are Lupe’s' },
    ],
    extras: [{ what: 'Answers at the weekend', fee: '140 a month' }],
  },
  resources: [{ who: 'Lupe Serrano, owner', can: ['film', 'answer', 'approve'], hours_a_week: 2 }],
  first_30_days: [{ day: 11, win: 'The theatre’s page sends its audience to supper' }],
  handover: [{ month: 3, routine: 'comment' }],
  leadership: [
    {
      question: 'Why no discount codes?',
      answer: 'A full Wednesday at the full price is worth two at half of it, and the tables are filling.',
    },
    {
      question: 'Can you answer at night?',
      answer: 'Nights are yours or a line on the profile. From eleven in the morning somebody answers within the hour.',
    },
  ],
}
