import type { DemoConversation } from '../demo-client.ts'

export const solYSalInbox: readonly DemoConversation[] = [
  // Planted: four comments beneath one post are one act.
  ...['¿Hay pozole el miércoles?', 'Qué pinta 😍', '¿Es picante la verde?', '¿Abrís a mediodía?'].map(
    (text, index): DemoConversation => ({
      on: 'instagram',
      kind: 'comment',
      from: ['@ana.lavapies', '@come.madrid', '@luisito_88', '@teatro.fan'][index] ?? '',
      daysAgo: 1,
      time: `22:${10 + 5 * index}`,
      text,
      isBeneathPost: true,
    }),
  ),
  {
    on: 'tiktok',
    from: '@viajes.con.lola',
    daysAgo: 1,
    time: '21:50',
    text: 'Hola, ¿podemos reservar mesa para diez el jueves?',
  },
  {
    on: 'facebook',
    from: 'Carmen Ríos',
    daysAgo: 4,
    time: '13:20',
    text: '¿Tenéis algo sin gluten?',
    answer: { text: 'Las tortillas son de maíz, Carmen; Lupe te dice en la mesa qué se cocina al lado.', after: 25 },
  },
  {
    on: 'instagram',
    from: '@paco.m',
    daysAgo: 6,
    time: '20:05',
    text: 'Anoche, los mejores tacos desde Oaxaca. ¿Quién hace la salsa?',
    answer: {
      text: 'Lupe, desde las seis de la mañana, y no dice qué chile es. Llevamos dos años preguntando.',
      after: 40,
    },
    isStarred: true,
  },
  {
    on: 'instagram',
    from: '@nora.b',
    daysAgo: 13,
    time: '14:10',
    text: '¿Cuánto cuesta el menú entre semana?',
    answer: { text: 'Son 14,50 con bebida, de martes a viernes hasta las cuatro.', after: 15 },
  },
]
