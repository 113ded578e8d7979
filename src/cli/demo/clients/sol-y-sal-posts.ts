import type { DemoPost } from '../demo-client.ts'
import { solYSalPostsBefore } from './sol-y-sal-posts-before.ts'

/** Planted: everything lies in Buffer, and nobody has looked whether the last six went out. */
export const solYSalPosts: readonly DemoPost[] = [
  ...solYSalPostsBefore,
  {
    week: -2,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'La salsa espera una noche',
    pillar: 'the-comal',
    text: 'La salsa macha se hace hoy y se come mañana. De noche el aceite va a buscar al chile, dice Lupe, y conviene dejarlos solos.\n\nSi la probáis recién hecha, solo pica. Al día siguiente cuenta algo.',
    own: { tiktok: 'Hoy solo pica. Mañana ya cuenta algo. La salsa macha necesita una noche a oscuras.' },
  },
  {
    week: -2,
    on: { instagram: 'thu 19:00', facebook: 'thu 19:15' },
    title: 'Don Emilio pide lo de siempre',
    pillar: 'guests',
    text: 'Don Emilio tiene ochenta y un años y pide lo de siempre: uno de nopales, uno de lengua, y que le cuenten el chiste otra vez.\n\nDiego tiene ya siete chistes. Don Emilio los numera.',
    own: {
      facebook:
        'Lo de siempre para don Emilio: nopales, lengua y un chiste. Va por el número siete y dice que el tres era mejor. ¿Tú qué pides siempre?',
    },
    alt: 'Unas manos mayores sujetando un taco sobre el plato',
    consent: 'yes',
  },
  {
    week: -2,
    on: { tiktok: 'fri 19:30', instagram: 'sat 12:30', facebook: 'sun 13:00' },
    title: 'Un libro por una quesadilla',
    pillar: 'lavapies',
    text: 'En La Espiga hay un libro de cocina de Oaxaca que llevamos meses leyendo de pie. Hoy Inés nos lo ha cambiado por quesadillas.\n\nNo sabemos quién sale ganando. Creemos que nosotros.',
    own: {
      tiktok: 'Trueque de barrio: un libro de La Espiga por cuatro quesadillas. Inés ha pedido factura en queso.',
      facebook:
        'La librería La Espiga está a dos calles y fía a quien lee de pie. Nosotros hemos pagado con quesadillas. Pasaos, que tienen sillas nuevas.',
    },
    alt: 'Un libro de cocina abierto al lado de una quesadilla',
  },
  {
    week: -1,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'Lo que haría distinto mi madre',
    pillar: 'people',
    text: 'Le mandé un vídeo a mi madre. Me contestó con tres audios: que más manteca, que menos prisa y que me peine.\n\nHe hecho caso a uno.',
    own: { tiktok: 'Mi madre ha visto el vídeo. Tres audios. Más manteca, menos prisa y péinate.' },
  },
  {
    week: -1,
    on: { instagram: 'thu 19:00', facebook: 'thu 19:15' },
    title: 'Sesenta tacos para el coro',
    pillar: 'guests',
    text: 'El coro del barrio ensaya arriba y baja con hambre. Sesenta tacos, veinte voces, y una canción de gracias en la barra.\n\nSeguimos tarareando.',
    own: {
      facebook:
        'Veinte personas que cantan comen como treinta. Gracias al coro por la canción en la barra, y perdón por los aplausos con los cubiertos.',
    },
    alt: 'Una barra llena de platos de tacos y partituras',
    consent: 'yes',
  },
  {
    week: -1,
    on: { tiktok: 'fri 19:30', instagram: 'sat 12:30', facebook: 'sun 13:00' },
    title: 'El molino tiene cuarenta años',
    pillar: 'the-comal',
    text: 'El molino vino de Puebla en una caja con mantas. Tiene cuarenta años, dos piedras y un ruido que despierta al vecino del segundo.\n\nAl vecino le llevamos tortillas. Ya no se queja.',
    own: {
      tiktok: 'Cuarenta años, dos piedras y un vecino despierto. El molino de Puebla, con sonido.',
      facebook:
        'Este molino cruzó el mar envuelto en mantas. El vecino del segundo lo oye cada mañana y a cambio desayuna tortillas. Un buen trato.',
    },
    alt: 'Un molino de piedra con masa de maíz saliendo entre las muelas',
  },
  {
    week: 0,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'Manos mojadas, masa contenta',
    pillar: 'the-comal',
    text: 'Para que la bola no se agriete: manos mojadas, no mojadísimas, y dos vueltas. Si se pega, te sobra agua. Si se rompe, te falta cariño.\n\nLo dice Lupe, no la ciencia.',
    own: { tiktok: 'Se pega: te sobra agua. Se rompe: te falta cariño. Clase de masa en nueve segundos.' },
  },
  {
    week: 0,
    on: { instagram: 'thu 19:00' },
    title: 'Nos toca telonear',
    pillar: 'lavapies',
    text: 'El Teatro del Barco estrena y nosotros hacemos de teloneros: mesas libres a menos cuarto, cuenta antes del primer timbre.\n\nSi lloras en el segundo acto, aquí hay servilletas después.',
    alt: 'La fachada iluminada de un teatro vista desde una mesa',
  },
  {
    week: 0,
    on: { facebook: 'sun 13:00' },
    title: 'La mesa uno, domingo',
    pillar: 'guests',
    text: 'La mesa uno es de tres generaciones cada domingo. La abuela elige, la madre protesta y el pequeño se come los rábanos de todos.\n\n¿Quién elige en la tuya?',
    alt: 'Una mesa vista desde arriba con manos de tres edades',
    consent: 'yes',
  },
  {
    week: 1,
    on: { instagram: 'tue 12:30 short', tiktok: 'wed 19:30' },
    title: 'Tres formas de doblar un taco',
    pillar: 'the-comal',
    text: 'La de Lupe: con dos dedos y sin mirar. La de Diego: por la mitad, como un mapa. La tuya: con miedo.\n\nPasa por la barra y te la arreglamos.',
    own: { tiktok: 'Lupe, Diego y tú. Tres formas de doblar un taco. Solo una gotea en la camisa.' },
  },
]
