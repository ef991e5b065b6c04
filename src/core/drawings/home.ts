import { arm, label, path, place, rect, scribble } from './shapes.ts';
import { clothOf, palm, person } from './people.ts';
import { sheet, smallPhone } from './things.ts';

/** The home page's picture: a young person sits beside two older ones, who hold the telephone themselves. */
export const homeScene = (): string =>
  `<svg class="hv" viewBox="0 0 400 236" role="img" aria-label="Hình vẽ: một bạn trẻ ngồi cạnh, chỉ cho bà và ông tự bấm điện thoại.">${[
    rect(117, 15, 190, 92, 3, 'c n'),
    rect(112, 10, 190, 92, 3, 'k'),
    label('it', 160, 54, 90, { size: 54, name: 'i' }),
    path('M108 102h198'),
    person('grandfather', 62, 112),
    person('grandmother', 158, 106),
    person('daughter', 276, 98, { mirrored: true }),
    rect(-8, 190, 420, 60, 0, 'y'),
    arm('M36 168q4 36 44 30', clothOf('grandfather')),
    palm(86, 196),
    arm('M128 166q10 36 52 30', clothOf('grandmother')),
    place(186, 132, smallPhone(0, 0, 46, 78) + scribble(11, 28, 22) + scribble(11, 45, 14), {
      rotate: -6,
    }),
    palm(188, 192),
    arm('M306 158q-6 44-50 26', clothOf('daughter')),
    path('M252 176L232 157q-8-3-8 4 0 3 4 6l20 18', 'w'),
    palm(256, 186),
    sheet(
      304,
      198,
      66,
      60,
      5,
      path('M12 0v60', 'm') + path('M20 13q5-8 10 0t10 0 10 0M20 28q5-8 10 0t10 0'),
    ),
  ].join('')}</svg>`;
