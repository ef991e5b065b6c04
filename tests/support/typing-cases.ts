import type { Locator } from '@playwright/test';
import type { PhoneKeyboard } from './phone-keyboard.ts';

interface TypingCase {
  name: string;
  /** Where the word comes to stand, or how it comes there: one of each is tried in `npm test`. */
  kind: string;
  /** The running text at the beginning, as its file has it. */
  body: string;
  type: (keyboard: PhoneKeyboard, editor: Locator) => Promise<void>;
  /** The running text as it is saved; one of these, where a link may grow or not. */
  saved: readonly string[];
  /** The words on the screen, without what parts blocks. */
  shown: string;
}

const TABLE = '| A | B |\n| --- | --- |\n| x |';
const LINK = '[trang này](/tin-tuc/)';
const paragraph = (editor: Locator, number = 0) => editor.locator('p').nth(number);

/** How Vietnamese keyboards write: words composed, corrected, dictated, taken back, in each place of a text. */
export const TYPING_CASES: readonly TypingCase[] = [
  {
    name: 'the first word of an empty text',
    kind: 'empty text',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.word('chào');
    },
    saved: ['chào'],
    shown: 'chào',
  },
  {
    name: 'the first word of a text that was emptied',
    kind: 'empty text',
    body: 'Có chữ cũ ở đây.',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.keys('Control+a');
      await keyboard.keys('Delete');
      await keyboard.word('chào');
    },
    saved: ['chào'],
    shown: 'chào',
  },
  {
    name: 'words by Telex',
    kind: 'empty text',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.compose(['c', 'ch', 'cha', 'chà', 'chào'], 'chào ');
      await keyboard.compose(['d', 'đ', 'đo', 'đoa', 'đoan', 'đoạn'], 'đoạn');
    },
    saved: ['chào đoạn'],
    shown: 'chào đoạn',
  },
  {
    name: 'the first word of a new paragraph',
    kind: 'paragraph',
    body: 'Sáng nay',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.enter();
      await keyboard.word('đoạn', ' ');
      await keyboard.word('hai');
    },
    saved: ['Sáng nay\n\nđoạn hai'],
    shown: 'Sáng nayđoạn hai',
  },
  {
    name: 'three paragraphs, each word ended by a space',
    kind: 'paragraph',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      for (const word of ['Sáng', 'nay', 'phường']) await keyboard.word(word, ' ');
      for (const word of ['Chiều', 'Tối']) {
        await keyboard.enter();
        await keyboard.word(word, ' ');
      }
    },
    saved: ['Sáng nay phường\n\nChiều\n\nTối'],
    shown: 'Sáng nay phường Chiều Tối ',
  },
  {
    name: 'a paragraph between two others',
    kind: 'paragraph',
    body: 'Trên\n\nDưới',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.enter();
      await keyboard.word('giữa', ' ');
      await keyboard.word('hai');
    },
    saved: ['Trên\n\ngiữa hai\n\nDưới'],
    shown: 'Trêngiữa haiDưới',
  },
  {
    name: 'letters corrected by Backspace in an empty text',
    kind: 'Backspace',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.correct('tie⌫êng⌫⌫⌫ếng Vie⌫êt⌫⌫ệt');
    },
    saved: ['tiếng Việt'],
    shown: 'tiếng Việt',
  },
  {
    name: 'letters corrected by Backspace behind a word',
    kind: 'Backspace',
    body: 'Học',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.correct(' tie⌫êng⌫⌫⌫ếng');
    },
    saved: ['Học tiếng'],
    shown: 'Học tiếng',
  },
  {
    name: 'a first letter corrected by Backspace',
    kind: 'Backspace',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.correct('d⌫đi');
    },
    saved: ['đi'],
    shown: 'đi',
  },
  {
    name: 'a word that the keyboard corrects at its space',
    kind: 'correction',
    body: 'Học',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.commit(' ');
      await keyboard.beginWord('khoong');
      await keyboard.commit('không ');
      await keyboard.word('sao');
    },
    saved: ['Học không sao'],
    shown: 'Học không sao',
  },
  {
    name: 'a first word that the keyboard corrects',
    kind: 'correction',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.beginWord('khoong');
      await keyboard.commit('không ');
      await keyboard.word('sao');
    },
    saved: ['không sao'],
    shown: 'không sao',
  },
  {
    name: 'an earlier word that a suggestion replaces',
    kind: 'correction',
    body: 'Toi đi học',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.takeUp(0, 3, 'Tôi');
      await keyboard.commit('Tôi');
    },
    saved: ['Tôi đi học'],
    shown: 'Tôi đi học',
  },
  {
    name: 'a word that is taken up again',
    kind: 'correction',
    body: 'Xin chao',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.takeUp(4, 8, 'chao');
      await keyboard.compose(['cha', 'chà', 'chào'], 'chào ');
      await keyboard.word('bác');
    },
    saved: ['Xin chào bác'],
    shown: 'Xin chào bác',
  },
  {
    name: 'a word that is left for the title before it was committed',
    kind: 'left',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.beginWord('chào');
      await keyboard.press(keyboard.page.getByRole('textbox', { name: /^Tiêu đề/ }).first());
    },
    saved: ['chào'],
    shown: 'chào',
  },
  {
    // That a keyboard commits when a finger moves the caret is the keyboard's part: docs/ban-phim.md.
    name: 'a word that is left for another paragraph, as the keyboard commits it',
    kind: 'left',
    body: 'Một\n\nHai',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.commit(' ');
      await keyboard.word('ba');
      await keyboard.tap(paragraph(editor, 1));
      await keyboard.word('bốn');
    },
    saved: ['Một ba\n\nHaibốn'],
    shown: 'Một baHaibốn',
  },
  {
    name: 'a word that is left for a button before it was committed',
    kind: 'left',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.beginWord('chào');
      await keyboard.press(keyboard.page.getByRole('button', { name: 'Soát bài' }).first());
    },
    saved: ['chào'],
    shown: 'chào',
  },
  {
    name: 'letters that are taken back to none',
    kind: 'Backspace',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.begin(['c', 'ch', 'c', '']);
      await keyboard.word('xin');
    },
    saved: ['xin'],
    shown: 'xin',
  },
  {
    name: 'dictated sentences',
    kind: 'dictated',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.compose(['xin', 'xin chào', 'xin chào các bác'], 'xin chào các bác. ');
      await keyboard.compose(['hôm', 'hôm nay'], 'hôm nay');
    },
    saved: ['xin chào các bác. hôm nay'],
    shown: 'xin chào các bác. hôm nay',
  },
  {
    name: 'a word behind a link',
    kind: 'link',
    body: `Xem ${LINK}`,
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.commit(' ');
      await keyboard.word('nhé');
    },
    saved: [`Xem ${LINK} nhé`, 'Xem [trang này nhé](/tin-tuc/)'],
    shown: 'Xem trang này nhé',
  },
  {
    name: 'a word right behind a link',
    kind: 'link',
    body: `Xem ${LINK}`,
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.word('nhé');
    },
    saved: [`Xem ${LINK}nhé`, 'Xem [trang nàynhé](/tin-tuc/)'],
    shown: 'Xem trang nàynhé',
  },
  {
    name: 'a word before a link',
    kind: 'link',
    body: `${LINK} hay`,
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.keys('Home');
      await keyboard.word('Xem', ' ');
    },
    saved: [`Xem ${LINK} hay`, '[Xem trang này](/tin-tuc/) hay'],
    shown: 'Xem trang này hay',
  },
  {
    name: 'a word at the end of an item of a list',
    kind: 'list',
    body: '- một\n- hai',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor.locator('li').first());
      await keyboard.commit(' ');
      await keyboard.word('nữa');
    },
    saved: ['- một nữa\n- hai'],
    shown: 'một nữahai',
  },
  {
    name: 'the first words of new items of a list',
    kind: 'list',
    body: '- một',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor.locator('li').first());
      await keyboard.enter();
      await keyboard.word('hai', ' ');
      await keyboard.enter();
      await keyboard.word('ba');
    },
    saved: ['- một\n- hai\n- ba'],
    shown: 'mộthai ba',
  },
  {
    name: 'a word in an empty cell',
    kind: 'table',
    body: `${TABLE}  |`,
    type: async (keyboard, editor) => {
      await keyboard.tap(editor.locator('td').nth(3));
      await keyboard.word('năm');
    },
    saved: [`${TABLE} năm |`],
    shown: 'ABxnăm',
  },
  {
    name: 'a word in a filled cell',
    kind: 'table',
    body: `${TABLE} y |`,
    type: async (keyboard, editor) => {
      await keyboard.tap(editor.locator('td').nth(3));
      await keyboard.word('năm');
    },
    saved: [`${TABLE} ynăm |`],
    shown: 'ABxynăm',
  },
  {
    name: 'a bold word behind plain ones',
    kind: 'bold',
    body: 'Học',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.commit(' ');
      await keyboard.keys('Control+b');
      await keyboard.word('đậm');
    },
    saved: ['Học **đậm**'],
    shown: 'Học đậm',
  },
  {
    name: 'a bold word in an empty text',
    kind: 'bold',
    body: '',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor);
      await keyboard.keys('Control+b');
      await keyboard.word('đậm');
    },
    saved: ['**đậm**'],
    shown: 'đậm',
  },
  {
    name: 'a word in the place of a selected one',
    kind: 'paragraph',
    body: 'Một hai ba',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.keys('Shift+ArrowLeft', 'Shift+ArrowLeft');
      await keyboard.word('bốn');
    },
    saved: ['Một hai bốn'],
    shown: 'Một hai bốn',
  },
  {
    name: 'a word between two others',
    kind: 'paragraph',
    body: 'Một ba',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.keys('ArrowLeft', 'ArrowLeft');
      await keyboard.word('hai', ' ');
    },
    saved: ['Một hai ba'],
    shown: 'Một hai ba',
  },
  {
    name: 'the first word of a paragraph below a heading',
    kind: 'paragraph',
    body: '## Mục',
    type: async (keyboard, editor) => {
      await keyboard.tap(editor.locator('h2'));
      await keyboard.enter();
      await keyboard.word('đoạn');
    },
    saved: ['## Mục\n\nđoạn'],
    shown: 'Mụcđoạn',
  },
  {
    name: 'a word where a paragraph was parted and joined again',
    kind: 'Backspace',
    body: 'Một hai',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.keys('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      await keyboard.keys('Enter');
      await keyboard.keys('Backspace');
      await keyboard.word('và', ' ');
    },
    saved: ['Một và hai'],
    shown: 'Một và hai',
  },
  {
    name: 'a word in the place of two that Backspace took',
    kind: 'Backspace',
    body: 'Một hai ba',
    type: async (keyboard, editor) => {
      await keyboard.tap(paragraph(editor));
      await keyboard.correct('⌫⌫⌫⌫⌫⌫');
      await keyboard.word('bốn');
    },
    saved: ['Một bốn'],
    shown: 'Một bốn',
  },
];
