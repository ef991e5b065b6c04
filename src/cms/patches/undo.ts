import { LIST, MARKDOWN, importOf, inModule, type Patch } from './patch.ts';

/** What is taken away in one press comes back in one: see src/cms/notice.ts. */
export const UNDO: Patch[] = [
  // One press took an item with all its words and photos away for good.
  inModule(LIST, {
    find: '};\n  handleItemCollapseToggle',
    before: `  const name = (field.get('label_singular') ?? field.get('label')).toLowerCase();
    offerUndo(\`Đã xóa \${name} \${index + 1}.\`, () => this.restoreItem(index, value.get(index)));
  };
  restoreItem = (index, item) => {
    const items = this.props.value ?? List();
    const place = Math.min(index, items.size);
    this.setState(({ itemsCollapsed, keys }) => ({
      itemsCollapsed: itemsCollapsed.toSpliced(place, 0, true),
      keys: keys.toSpliced(place, 0, crypto.randomUUID())
    }));
    this.props.onChange(items.insert(place, item));
  `,
    imports: importOf('offerUndo', 'notice.ts'),
  }),
  // A block with a form goes with the delete key only, which phones do not have. “Bỏ ảnh” alone empties its field.
  inModule(`${MARKDOWN}/MarkdownControl/components/Shortcode.js`, {
    find: '      isSelected: isSelected\n    }), ',
    after: `_jsx("button", {
      type: "button",
      className: "cms-remove-block",
      onClick: () => removeBlock(editor, ReactEditor.findPath(editor, element), plugin?.label.toLowerCase()),
      children: \`Bỏ \${plugin?.label.toLowerCase()} khỏi bài\`
    }), `,
    imports: importOf('removeBlock', 'body/remove-block.ts'),
  }),
  // A table goes with no key and no button.
  inModule(`${MARKDOWN}/MarkdownControl/renderers.js`, {
    find: `  return _jsx(StyledTable, {
    children: _jsx("tbody", {
      ...props.attributes,
      children: props.children
    })
  });`,
    replace: `  const editor = useSlateStatic();
  return _jsxs("div", {
    ...props.attributes,
    children: [_jsx(StyledTable, {
      children: _jsx("tbody", {
        children: props.children
      })
    }), _jsx("button", {
      type: "button",
      contentEditable: false,
      className: "cms-remove-block",
      onClick: () => removeBlock(editor, ReactEditor.findPath(editor, props.element), "bảng"),
      children: "Bỏ bảng"
    })]
  });`,
    imports:
      "import { ReactEditor, useSlateStatic } from 'slate-react';\n" +
      importOf('removeBlock', 'body/remove-block.ts'),
  }),
];
